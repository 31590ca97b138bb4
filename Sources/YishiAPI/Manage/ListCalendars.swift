extension Manage {
    /// Gives the years whose working days are known, and the bodies that may keep their own.
    ///
    /// Everyone may ask.
    package enum ListCalendars: APIMethod {
        package typealias Interface = Manage
        package static let name = "ListCalendars"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package init() {}
        }

        package struct Output: Codable, Hashable, Sendable {
            package var years: [CalendarYear]
            package var bodies: [Body]

            package init(years: [CalendarYear], bodies: [Body]) {
                self.years = years
                self.bodies = bodies
            }
        }
    }
}
