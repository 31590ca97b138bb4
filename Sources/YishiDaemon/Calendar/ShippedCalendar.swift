package import WorkflowCore
package import WorkflowEngine

/// The working days of the years that had been published when this was built.
package enum ShippedCalendar {
    /// As the office would set them.
    package static func years() throws(DocumentFaults) -> CalendarYears {
        CalendarYears(
            body: nil,
            calendar: try CalendarFile(file: Shipped.calendarFile, bytes: Shipped.calendar).calendar
        )
    }

    /// Sets those of the years that nobody has set yet.
    ///
    /// Where no changes are taken they count all the same, for what can be read; a later start sets them.
    package static func add(to engine: WorkflowEngine) async throws {
        let shipped = try years()
        if await engine.lastingCause == nil {
            do {
                _ = try await engine.submit(Submission(user: Submission.daemon, request: .addCalendar(shipped)))
                return
            } catch {
                // Such as a full disk, of which the ledger has taken note.
                guard await engine.readOnlyCause != nil else { throw error }
            }
        }
        var calendars = engine.time.calendars
        calendars.take(shipped.calendar.only(shipped.calendar.years.subtracting(calendars.common.years)), for: nil)
        engine.time.use(calendars)
    }
}
