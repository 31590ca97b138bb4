package import StrictJSON

extension Proposals {
    /// An act that a forecast assumes.
    package struct PlannedAct: Codable, Hashable, Sendable {
        /// The day on which it is taken.
        package var on: String
        /// The proposal.
        package var id: String
        package var action: String
        /// The form, as far as it is known.
        package var input: JSONObject?

        package init(on: String, id: String, action: String, input: JSONObject? = nil) {
            self.on = on
            self.id = id
            self.action = action
            self.input = input
        }
    }
}
