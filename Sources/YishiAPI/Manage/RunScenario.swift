extension Manage {
    /// Plays a scenario on an office of its own, with a clock of its own; nothing else is touched.
    ///
    /// For administrators. Errors: `InvalidScenario`.
    package enum RunScenario: APIMethod {
        package typealias Interface = Manage
        package static let name = "RunScenario"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package var text: String
            /// What faults call the text.
            package var file: String?

            package init(text: String, file: String? = nil) {
                self.text = text
                self.file = file
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var lines: [ScenarioLine]

            package init(lines: [ScenarioLine]) {
                self.lines = lines
            }
        }
    }
}
