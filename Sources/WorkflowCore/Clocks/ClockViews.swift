/// The deadlines of a proposal as a module may look at them.
package struct ClockViews: Hashable, Sendable {
    private let clocks: [ClockState]
    private let calendars: OfficeCalendars

    package init(_ clocks: [ClockState] = [], calendars: OfficeCalendars = OfficeCalendars()) {
        self.clocks = clocks
        self.calendars = calendars
    }

    fileprivate func unmet(_ name: String) -> [ClockState] { clocks.filter { $0.name == name && $0.status != .met } }

    fileprivate func lastDay(_ clock: ClockState) -> CivilDate? {
        clock.deadline.lastDay(in: calendars[clock.calendar])
    }
}

extension Attempt {
    /// When the clock `name` is due, of several the first; `nil` where none of that name runs or its year is not known.
    public func due(of name: String) -> CivilDate? { clocks.unmet(name).compactMap(\.due).min() }

    /// The last day to which the clock `name` can be put off; `nil` where there is no limit or its year is not known.
    public func lastDay(of name: String) -> CivilDate? {
        clocks.unmet(name).compactMap { clocks.lastDay($0) }.min()
    }
}
