import Synchronization
package import WorkflowCore

/// The office's time: what the clock says, in which zone, and which days are working days.
package final class OfficeTime: Sendable {
    package let zone: OfficeZone
    private let clock: @Sendable () -> Instant
    private let current: Mutex<WorkingCalendar>

    /// - Parameters:
    ///   - zone: decides which day it is.
    ///   - calendar: which days are working days.
    ///   - clock: what time it is; tests give their own.
    package init(zone: OfficeZone, calendar: WorkingCalendar, clock: @escaping @Sendable () -> Instant) {
        self.zone = zone
        self.clock = clock
        current = Mutex(calendar)
    }

    package var moment: Moment { Moment(clock(), in: zone) }

    package var calendar: WorkingCalendar { current.withLock { $0 } }

    /// Counts by another calendar from now on.
    package func use(_ calendar: WorkingCalendar) { current.withLock { $0 = calendar } }
}
