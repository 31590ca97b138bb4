extension Manage {
    /// Sets the working days of whole years, and counts every deadline anew that depends on them.
    ///
    /// Setting what is set already changes nothing. For administrators. Errors: `InvalidCalendar`, `NotFound` for the body,
    /// `ReadOnly`.
    package enum SetCalendar: APIMethod {
        package typealias Interface = Manage
        package static let name = "SetCalendar"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            /// Whose years they are; everybody's where it is absent.
            package var body: String?
            /// Lines of `date,kind,notice`.
            package var text: String
            /// What faults call the text.
            package var file: String?
            /// Why; needed where a known year changes.
            package var reason: String?
            /// Tells what would change, and changes nothing.
            package var dryRun: Bool?

            package init(
                body: String? = nil,
                text: String,
                file: String? = nil,
                reason: String? = nil,
                dryRun: Bool? = nil
            ) {
                self.body = body
                self.text = text
                self.file = file
                self.reason = reason
                self.dryRun = dryRun
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            /// The years that change.
            package var years: [Int]
            /// The first 2,000 of them.
            package var moved: [MovedDeadline]
            /// How many more there are; absent where there are none.
            package var more: Int?

            package init(years: [Int], moved: [MovedDeadline], more: Int? = nil) {
                self.years = years
                self.moved = moved
                self.more = more
            }
        }
    }
}
