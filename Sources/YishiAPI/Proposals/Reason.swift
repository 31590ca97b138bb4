extension Proposals {
    /// One reason why an action is refused.
    package struct Reason: Codable, Hashable, Sendable {
        /// Stable: scripts may rely on it.
        package var code: String
        /// The form field that can mend it, as a path such as `participants[2].person`.
        package var field: String?
        package var label: Label
        /// The roles that can supply what is missing.
        package var who: [String]
        /// The roles that may set it aside, where it can be set aside at all.
        package var waivers: [String]?

        package init(
            code: String,
            field: String? = nil,
            label: Label,
            who: [String],
            waivers: [String]? = nil
        ) {
            self.code = code
            self.field = field
            self.label = label
            self.who = who
            self.waivers = waivers
        }
    }

    /// An act of a batch that was refused, with every reason.
    package struct Refusal: Codable, Hashable, Sendable {
        /// The position in the batch, from 0.
        package var index: Int
        package var id: String?
        package var action: String?
        package var reasons: [Reason]

        package init(index: Int, id: String? = nil, action: String? = nil, reasons: [Reason]) {
            self.index = index
            self.id = id
            self.action = action
            self.reasons = reasons
        }
    }
}
