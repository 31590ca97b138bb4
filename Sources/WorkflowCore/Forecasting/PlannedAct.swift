package import StrictJSON

/// An act that a forecast takes as done on that day.
package struct PlannedAct: Hashable, Sendable {
    package var on: CivilDate
    package var proposal: ProposalID
    package var action: String
    /// The form, as far as it is known.
    package var input: JSONObject

    package init(on: CivilDate, proposal: ProposalID, action: String, input: JSONObject = [:]) {
        self.on = on
        self.proposal = proposal
        self.action = action
        self.input = input
    }
}
