import Ledger
import StrictJSON
import WorkflowCore

/// Changes that concern the office as a whole: its people and its workflow definitions.
extension ChangeMaker {
    func office(_ kind: EventKind, _ detail: JSONObject) throws -> ChangeOutcome {
        let draft = EventDraft(
            subject: EventDraft.office,
            revision: try group.revision(of: EventDraft.office) + 1,
            kind: kind,
            actor: submission.user,
            definition: "",
            detail: detail
        )
        var outcome = ChangeOutcome()
        outcome.events = try group.append([draft], at: moment.instant, request: submission.mark)
        return outcome
    }

    func removePerson(_ user: String) throws -> ChangeOutcome {
        guard try group.person(user) != nil else { throw ChangeRefusal.notFound(what: "person", id: user) }
        return try office(.personRemoved, ["user": .string(user)])
    }

    /// Installing what is current already changes nothing.
    func install(_ definitions: [NewDefinition]) throws -> ChangeOutcome {
        var outcome = ChangeOutcome()
        for definition in definitions {
            let workflow = definition.workflow
            if try group.currentDefinition(of: workflow.definition.name)?.digest == workflow.digest { continue }
            outcome.events += try office(
                .definitionInstalled,
                [
                    "digest": .string(workflow.digest), "name": .string(workflow.definition.name),
                    "text": .string(definition.text),
                ]
            ).events
        }
        return outcome
    }

    func removeDefinition(_ digest: String) throws -> ChangeOutcome {
        guard let definition = try group.definition(digest) else {
            throw ChangeRefusal.notFound(what: "definition", id: digest)
        }
        let open = try group.openCount(definition: digest)
        guard open == 0, !definition.isCurrent else { throw ChangeRefusal.inUse(digest: digest, open: open) }
        return try office(.definitionRemoved, ["digest": .string(digest)])
    }
}
