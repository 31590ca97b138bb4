/// The office's calendars: the common one, and the years in which a body keeps another.
///
/// A body's calendar is the common one with the body's own years in place of those. A name that has no years of its own
/// is the common calendar.
public struct OfficeCalendars: Hashable, Sendable {
    /// What everybody keeps: the notices of the State Council.
    public var common: WorkingCalendar
    private var own: [String: WorkingCalendar] = [:]

    /// The calendars of an office in which everybody keeps `common`.
    public init(common: WorkingCalendar = WorkingCalendar()) { self.common = common }

    /// The calendars that these years make, later ones in place of earlier ones.
    package init(_ years: [CalendarYears]) {
        self.init()
        for one in years { take(one.calendar, for: one.body) }
    }

    /// The calendar of the body `name`; the common one for `nil`.
    public subscript(name: String?) -> WorkingCalendar {
        guard let name, let own = own[name] else { return common }
        return common.replacing(own)
    }

    /// The bodies that have years of their own, in the order of their names.
    public var bodies: [String] { own.keys.sorted() }

    /// The years that the body `name` has for itself; the common ones for `nil`.
    public func years(of name: String?) -> Set<Int> { name.map { own[$0]?.years ?? [] } ?? common.years }

    /// Takes the years of `calendar` as those of the body `name`, or of everybody, in place of what was known of them.
    public mutating func take(_ calendar: WorkingCalendar, for name: String?) {
        guard let name else {
            common = common.replacing(calendar)
            return
        }
        own[name] = (own[name] ?? WorkingCalendar()).replacing(calendar)
    }
}
