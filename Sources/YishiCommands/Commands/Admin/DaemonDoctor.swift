import ArgumentParser
import YishiAPI

struct DaemonDoctor: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "doctor",
            abstract: tr("Say how the daemon and all that it needs are, and what to do next."),
            discussion: tr(
                "Ends with status 1 where there is a fault. It also helps where the daemon cannot be reached."
            )
        )
    }

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let checks = try checks(session)
        try session.show(Manage.Doctor.Output(checks: checks)) { _ in CheckView.page(checks) }
        return checks.contains { $0.state == "fault" } ? .failed : .done
    }

    private func checks(_ session: Session) throws -> [Manage.Check] {
        do {
            return try session.daemon.call(Manage.Doctor.self, .init()).checks
        } catch DaemonError.unreachable(let reason) {
            return [SocketCheck.check(session.daemon.address, reason: reason)]
        } catch DaemonError.noReply(let reason) {
            return [SocketCheck.check(session.daemon.address, reason: reason)]
        }
    }
}
