import Synchronization
package import WorkflowCore

/// The office's time: what the clock says, in which zone, and which days are working days.
package final class OfficeTime: Sendable {
    package let zone: OfficeZone
    private let clock: @Sendable () -> Instant
    private let current: Mutex<OfficeCalendars>

    /// - Parameters:
    ///   - zone: decides which day it is.
    ///   - calendars: which days are working days, and for whom, as the ledger has them.
    ///   - clock: what time it is; tests give their own.
    package init(zone: OfficeZone, calendars: OfficeCalendars, clock: @escaping @Sendable () -> Instant) {
        self.zone = zone
        self.clock = clock
        current = Mutex(calendars)
    }

    package var moment: Moment { Moment(clock(), in: zone) }

    /// As the last change of them that is on the disk made them.
    package var calendars: OfficeCalendars { current.withLock { $0 } }

    /// Counts by other calendars from now on.
    package func use(_ calendars: OfficeCalendars) { current.withLock { $0 = calendars } }
}
