import StrictJSON
import Testing
import WorkflowCore

/// What waits for a person, whatever the forms still lack.
struct WaitingTests {
    private func moves(_ actor: Person, in state: String, units: [String] = []) -> [String] {
        var desk = Desk(actor, in: state)
        if !units.isEmpty { desk.proposal.record["units"] = .array(units.map { ["unit": .string($0)] }) }
        return desk.decider.moves.map(\.name)
    }

    @Test func theActionsThatTakeItOnAndAreForTheirRoles() {
        #expect(moves(.clerk, in: "draft") == ["submit"])
        #expect(moves(.member, in: "draft") == ["submit"])
        #expect(moves(.chief, in: "draft") == [])
        #expect(moves(.clerk, in: "review") == ["approve", "reject"])
        #expect(moves(.chief, in: "review") == ["send_back"])
        // Neither what the office may do in any state, nor what leads nowhere.
        #expect(moves(.clerk, in: "handling") == ["reply"])
        #expect(moves(.chief, in: "handling") == ["review_again"])
        for state in ["on_hold", "archived"] { #expect(moves(.chief, in: state) == []) }
    }

    @Test func aUnitsAccountHandlesItsOwn() {
        #expect(moves(.housing, in: "handling", units: ["区住建局", "区城管局"]) == ["reply"])
        #expect(moves(.police, in: "handling", units: ["区住建局"]) == [])
    }

    @Test func aPendingActWaitsForASecondPersonAndForNothingElse() throws {
        let desk = Desk.pending("approve")
        for person in [Person.clerk, .secondClerk, .chief, .member] {
            #expect(desk.with(person).decider.moves.isEmpty, "\(person.user)")
        }
        #expect(desk.with(.chief).decider.decision?.name == "approve")
        for person in [Person.clerk, .secondClerk, .member, .auditor] {
            #expect(desk.with(person).decider.decision == nil, "\(person.user)")
        }
        #expect(Desk(.chief, in: "review").decider.decision == nil)
    }

    /// Nobody is sent to decide on what they recorded, whatever their roles: it is the rule by which they are refused.
    @Test func whoRecordedItIsNotAskedToConfirmIt() throws {
        let both = Person(user: Person.clerk.user, roles: ["clerk", "chief"])
        let desk = Desk.pending("approve").with(both)
        #expect(desk.decider.decision == nil)
        #expect(try desk.decide().codes == ["second_person_required"])
    }
}
