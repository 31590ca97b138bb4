import ArgumentParser
import StrictJSON
import YishiAPI

struct ProposalWatch: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "watch",
            abstract: tr("Show events as they happen."),
            discussion: tr("Goes on after a restart of the daemon, and loses and repeats nothing. Control-C ends it.")
        )
    }

    @Argument(help: ArgumentHelp(tr("The proposal's ID; the whole ledger without one.")))
    var id: String?

    @Option(
        help: ArgumentHelp(
            tr("Begin after that sequence number; otherwise with what happens from now on."),
            valueName: "seq"
        )
    )
    var after: Int?

    @Option(help: ArgumentHelp(tr("End when a proposal has come into that state."), valueName: "state"))
    var until: String?

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        var goal: String?
        if let until { goal = try state(until, session) }
        let roles = session.roleNames()
        var following = Following(session: session, id: id, cursor: after)
        try following.run { event in
            if let event {
                try session.showItem(event) { style in
                    var page = Page()
                    page.line(EventView(roles: roles).line(event, style))
                    return page
                }
                return event.detail["position"]?["state"]?.string != goal || goal == nil
            }
            // Only now, with the cursor at hand, can nothing happen between this look and the first event.
            guard let id, let goal else { return true }
            return try session.daemon.call(Proposals.Get.self, .init(id: id)).proposal.state != goal
        }
        return .done
    }

    /// The state that a person means: one that is misspelt would be waited for in vain.
    private func state(_ text: String, _ session: Session) throws -> String {
        let workflows = try session.daemon.call(Proposals.Describe.self, .init()).workflows
        let states = workflows.flatMap { workflow in
            workflow.steps.flatMap(\.states).map { ($0.name, $0.label) } + workflow.ends.map { ($0.name, $0.label) }
                + [(workflow.hold.state, workflow.hold.label)]
        }
        guard let found = states.first(where: { $0.0 == text || $0.1.isCalled(text) }) else {
            throw CommandFailure.usage(tr("There is no state {name}.", ["name": text]))
        }
        return found.0
    }
}
