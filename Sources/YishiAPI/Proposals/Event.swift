package import StrictJSON

extension Proposals {
    /// One durable event of the ledger.
    package struct Event: Codable, Hashable, Sendable {
        /// Counts all events from 1 without a gap.
        package var seq: Int
        /// The id of the proposal, or `office` for people and definitions.
        package var proposal: String
        package var revision: Int
        package var at: String
        package var kind: String
        /// The user name of the person at the keyboard.
        package var actor: String
        /// The body whose decision it records, where that is not the actor.
        package var authority: String?
        /// What was done, in words.
        package var label: Label?
        /// The state that it led to, if it moved the proposal.
        package var stateLabel: Label?
        package var detail: JSONObject
        /// Chains this event to the one before.
        package var digest: String

        package init(
            seq: Int,
            proposal: String,
            revision: Int,
            at: String,
            kind: String,
            actor: String,
            authority: String? = nil,
            label: Label? = nil,
            stateLabel: Label? = nil,
            detail: JSONObject,
            digest: String
        ) {
            self.seq = seq
            self.proposal = proposal
            self.revision = revision
            self.at = at
            self.kind = kind
            self.actor = actor
            self.authority = authority
            self.label = label
            self.stateLabel = stateLabel
            self.detail = detail
            self.digest = digest
        }
    }
}
