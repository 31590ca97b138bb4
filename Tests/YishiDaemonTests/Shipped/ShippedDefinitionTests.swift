import Foundation
import StepKit
import Testing
import WorkflowCore
import YishiDaemon

@Suite struct ShippedDefinitionTests {
    @Test func theShippedDefinitionHasNoFaults() throws {
        let document = try DefinitionDocument(file: Shipped.definitionFile, bytes: Shipped.definition)
        #expect(document.faults(modules: try ShippedWorkflow.registry().manifests).faults == [])
        #expect(document.definition.name == "annual-proposal")
    }

    @Test func theShippedWorkflowHas27States() throws {
        let states = try ShippedWorkflow.make().allStates
        #expect(states.count == 27)
        #expect(Set(states).count == 27)
    }

    @Test(arguments: Transition.all)
    func everyTransitionLeadsFromAndToItsStates(_ transition: Transition) throws {
        let workflow = try ShippedWorkflow.make()
        for state in workflow.allStates {
            let offer = workflow.offers(inState: state).first { $0.spec.name == transition.action }
            let destinations = offer.map { workflow.destinations(of: $0, from: state) }
            #expect(destinations == transition.destinations(from: state), "from \(state)")
        }
    }

    @Test func thereAre42TransitionsAndFewOtherActions() throws {
        #expect(Set(Transition.all.map(\.id)) == Set(1...42))
        let workflow = try ShippedWorkflow.make()
        let offered = Set(workflow.allStates.flatMap { workflow.offers(inState: $0).map(\.spec.name) })
        let others = offered.subtracting(Transition.all.map(\.action))
        #expect(others == ["amend", "annotate", "record_coordination", "record_opinion", "waive"])
    }

    @Test func everyClockHasTheLengthThatTheDomainGivesIt() throws {
        let clocks = try ShippedWorkflow.make().steps.map(\.clocks).reduce(into: [:]) { $0.merge($1) { $1 } }
        #expect(
            clocks.mapValues(\.length.description) == [
                "topic_call": "until 11-20", "notice": "15 working days", "material": "10 working days",
                "screening": "10 working days", "leadership_review": "15 working days",
                "request_drafting": "5 working days", "party_committee_answer": "20 working days",
                "request_revision": "5 working days", "government_answer": "10 working days",
                "unit_confirmation": "5 working days", "outcome": "7 working days", "assignment": "15 working days",
                "signing": "5 working days", "co_opinion": "1 months", "reply": "3 months",
                "evaluation": "15 working days", "reply_again": "1 months", "progress": "2 months",
                "revisit": "6 months", "archive": "until 06-30 of the next year",
            ]
        )
        #expect(clocks["reply"]?.limit?.description == "6 months")
        #expect(
            clocks.filter { $0.value.ladder == "internal" }.keys.sorted() == ["assignment", "party_committee_answer"]
        )
    }

    @Test func theTableOfStatesAndActionsIsTheOneInTheSnapshot() throws {
        try expectSnapshot(StateTable(workflow: try ShippedWorkflow.make()).text, "annual-proposal.txt")
    }
}
