import ArgumentParser
import StrictJSON
import YishiAPI

struct DeadlineList: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: tr("List the deadlines that have not been met, the first due at the head.")
        )
    }

    @Option(help: ArgumentHelp(tr("Only those of that proposal."), valueName: "id"))
    var id: String?

    @Flag(help: ArgumentHelp(tr("Only those over their due day.")))
    var overdue = false

    @Option(help: ArgumentHelp(tr("Only those due on that day or before."), valueName: "date"))
    var through: String?

    @Option(help: ArgumentHelp(tr("Show at most so many."), valueName: "count"))
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            tr("Write them to a file for calendar programs (iCalendar); - is the standard output."),
            valueName: "file"
        )
    )
    var ics: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError(tr("{option} takes a number from 1.", ["option": "--limit"])) }
        try DayOption.check(through, "--through")
        if ics == "-", options.json {
            throw ValidationError(tr("{option} writes a calendar, not JSON: name a file.", ["option": "--ics -"]))
        }
    }

    func run(_ session: Session) throws -> ProgramExit {
        let deadlines = try deadlines(session.daemon)
        if let ics {
            try write(deadlines, to: ics, session)
            return .done
        }
        let view = DeadlineListView(roles: session.roleNames())
        try session.show(["deadlines": deadlines]) { _ in view.page(deadlines) }
        return .done
    }

    /// All of them, page by page.
    private func deadlines(_ daemon: any Daemon) throws -> [Proposals.Deadline] {
        var deadlines: [Proposals.Deadline] = []
        var after: String?
        repeat {
            let page = try daemon.call(
                Proposals.Deadlines.self,
                .init(
                    id: id,
                    overdue: overdue ? true : nil,
                    through: through,
                    after: after,
                    limit: limit.map { min(500, $0 - deadlines.count) }
                )
            )
            deadlines += page.deadlines
            after = page.next
        } while after != nil && deadlines.count < limit ?? .max
        return deadlines
    }

    private func write(_ deadlines: [Proposals.Deadline], to path: String, _ session: Session) throws {
        let calendar = DeadlineCalendar(deadlines, roles: RoleNames.known(to: session.daemon), at: session.now)
        if path == "-" {
            session.console.write(calendar.text)
        } else {
            try Files.write(Array(calendar.text.utf8), to: path)
            session.show(json: [
                "path": .string(path), "events": .integer(calendar.eventCount), "leftOut": .integer(calendar.leftOut),
            ]) { _ in
                var page = Page()
                let words = trn(
                    "{path}: {count} deadline",
                    "{path}: {count} deadlines",
                    calendar.eventCount,
                    ["path": path]
                )
                page.line(StyledText(words, .good))
                return page
            }
        }
        guard calendar.leftOut > 0, !session.writesJSON else { return }
        session.remark(
            trn(
                "{count} deadline is left out: it stands still, or needs a calendar that is not known.",
                "{count} deadlines are left out: they stand still, or need a calendar that is not known.",
                calendar.leftOut
            )
        )
    }
}
