extension Proposals {
    /// Counts a deadline out, day by day, as it was counted when it was armed.
    ///
    /// For everyone with a role. Errors: `NotFound`.
    package enum ExplainDeadline: APIMethod {
        package typealias Interface = Proposals
        package static let name = "ExplainDeadline"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package var id: String
            package var clock: String
            /// What it is for, where the clock runs for each of several.
            package var item: String?

            package init(id: String, clock: String, item: String? = nil) {
                self.id = id
                self.clock = clock
                self.item = item
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var deadline: Deadline
            /// As the definition wrote it when it was armed, such as `10 working days`.
            package var length: String
            /// Whether it is counted back from its start.
            package var backward: Bool
            /// Whose calendar it is counted by, where that is not the common one.
            package var calendar: Label?
            package var lines: [CountLine]
            /// When it reminds.
            package var rungs: [Rung]

            package init(
                deadline: Deadline,
                length: String,
                backward: Bool,
                calendar: Label? = nil,
                lines: [CountLine],
                rungs: [Rung]
            ) {
                self.deadline = deadline
                self.length = length
                self.backward = backward
                self.calendar = calendar
                self.lines = lines
                self.rungs = rungs
            }
        }
    }
}
