extension Proposals {
    /// Tells what will be reminded of and what will be overdue, day by day, if nobody does anything but what is planned.
    ///
    /// Nothing changes. For everyone with a role. At most 36 months and 100 acts. Errors: `NotFound`.
    package enum Forecast: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Forecast"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            /// The last day.
            package var through: String
            /// What is assumed to be done.
            package var acts: [PlannedAct]?
            /// At most 5000; 1000 where it is absent.
            package var limit: Int?

            package init(through: String, acts: [PlannedAct]? = nil, limit: Int? = nil) {
                self.through = through
                self.acts = acts
                self.limit = limit
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var lines: [ForecastLine]
            /// The years whose calendars would be needed.
            package var missingYears: [Int]
            /// Whether there are more than the limit.
            package var more: Bool

            package init(lines: [ForecastLine], missingYears: [Int], more: Bool) {
                self.lines = lines
                self.missingYears = missingYears
                self.more = more
            }
        }
    }
}
