import ArgumentParser
import StrictJSON
import YishiAPI

struct DeadlineForecast: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "forecast",
            abstract: tr(
                "Show what will be reminded of and what will be overdue, day by day, if nobody does anything."
            ),
            discussion: tr(
                "Each --if assumes an act on a day: --if 'ID ACTION DATE [KEY=VALUE…]', as yishi act takes it; what its form lacks is assumed too, and told. Nothing is stored."
            )
        )
    }

    @Option(help: ArgumentHelp(tr("The last day."), valueName: "date"))
    var until: String

    @Option(
        name: .customLong("if"),
        help: ArgumentHelp(tr("An act that is assumed; may be repeated."), valueName: "act")
    )
    var assumptions: [String] = []

    @OptionGroup var options: GlobalOptions

    /// As many lines as the daemon gives at once.
    private static let limit = 5_000

    func validate() throws { try DayOption.check(until, "--until") }

    func run(_ session: Session) throws -> ProgramExit {
        var assumed: [AssumedAct] = []
        for text in assumptions { assumed.append(try AssumedAct(text)) }
        let acts = try AssumedAct.planned(assumed, session.daemon)
        let reply = try forecast(acts, session.daemon)
        let view = ForecastView(roles: session.roleNames(), through: until)
        try session.show(reply) { _ in view.page(reply) }
        return .done
    }

    /// What the daemon says of a day that it does not accept is said of the option that gave it.
    private func forecast(
        _ acts: [Proposals.PlannedAct],
        _ daemon: any Daemon
    ) throws -> Proposals.Forecast.Output {
        do {
            return try daemon.call(
                Proposals.Forecast.self,
                .init(through: until, acts: acts.isEmpty ? nil : acts, limit: Self.limit)
            )
        } catch DaemonError.error("org.varlink.service.InvalidParameter", let parameters) {
            let parameter = parameters["parameter"]?.string ?? ""
            if parameter == "through" {
                throw CommandFailure.usage(
                    tr("{option} takes a day from today on, and at most three years ahead.", ["option": "--until"])
                )
            }
            let index = parameter.wholeMatch(of: /acts\[([0-9]+)\]\.on/).flatMap { Int($0.1) }
            guard let index, assumptions.indices.contains(index) else {
                throw DaemonError.error(name: "org.varlink.service.InvalidParameter", parameters: parameters)
            }
            throw AssumedAct.failure(
                .usage(tr("Its day lies before today, or after that of {option}.", ["option": "--until"])),
                of: assumptions[index]
            )
        }
    }
}
