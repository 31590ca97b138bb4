extension Manage {
    /// Gives every day of a year.
    ///
    /// Everyone may ask. Errors: `NotFound`.
    package enum ReadCalendar: APIMethod {
        package typealias Interface = Manage
        package static let name = "ReadCalendar"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            /// Whose year; the common one where it is absent or the body has none of its own.
            package var body: String?
            package var year: Int

            package init(body: String? = nil, year: Int) {
                self.body = body
                self.year = year
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var days: [CalendarDay]

            package init(days: [CalendarDay]) {
                self.days = days
            }
        }
    }
}
