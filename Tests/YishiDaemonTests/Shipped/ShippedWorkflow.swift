import CommitteeInstruction
import Consultation
import FollowUp
import GovernmentCoordination
import StepKit
import TopicSelection
import WorkflowCore
import YishiDaemon

/// The shipped definition joined with the shipped modules.
enum ShippedWorkflow {
    static func registry() throws -> StepRegistry {
        try StepRegistry([
            CommitteeInstruction(), Consultation(), FollowUp(), GovernmentCoordination(), TopicSelection(),
        ])
    }

    static func make() throws -> Workflow {
        let registry = try registry()
        let document = try DefinitionDocument.checked(
            file: Shipped.definitionFile,
            bytes: Shipped.definition,
            modules: registry.manifests
        )
        return try registry.workflow(document.definition, digest: document.digest)
    }
}

extension Workflow {
    /// Every state of the workflow in its order: those of the steps, the one on hold, the ends.
    var allStates: [String] {
        steps.flatMap { $0.manifest.states.map(\.name) } + [definition.office.suspend.state]
            + definition.ends.map(\.name)
    }

    /// The states and ends that an action can lead to from `state`; `state` itself where it leads nowhere.
    func destinations(of offer: Offer, from state: String) -> [String] {
        if case .office(.resume) = offer.origin { return ["(where it stood)"] }
        return offer.spec.to.map { destination in
            switch destination {
            case .same: state
            case .state(let name): name
            case .exit(let name): follow(name, of: offer)
            }
        }
    }

    private func follow(_ exit: String, of offer: Offer) -> String {
        let target: String? =
            switch offer.origin {
            case .step(let step): step.exits[exit]
            // The office's own actions name the end.
            case .office: exit
            }
        return target.flatMap { position(of: $0, leaving: "") }?.state ?? "nowhere"
    }
}
