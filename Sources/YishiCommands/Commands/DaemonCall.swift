import ArgumentParser
import StrictJSON
import YishiAPI

struct DaemonCall: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "call",
            abstract: tr("Call a method of the daemon and print the reply as JSON."),
            discussion: tr("A method without an interface is one of io.yishi.Proposals or io.yishi.Manage.")
        )
    }

    @Argument(help: ArgumentHelp(tr("The method, such as Get or io.yishi.Proposals.Get.")))
    var method: String

    @Argument(help: ArgumentHelp(tr("The parameters as a JSON object; - is the standard input."), valueName: "json"))
    var parameters: String?

    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws -> ProgramExit {
        let object = try object(session)
        let known = (Proposals.methods + Manage.methods).map { ($0.qualifiedName, $0.name, $0.kind) }
            .first { $0.0 == method || $0.1 == method }
        let name = known?.0 ?? method
        if known?.2 == .stream {
            try session.daemon.stream(name, object) { reply in
                session.console.write(JSON.object(reply).canonicalText + "\n")
                return true
            }
            return .done
        }
        let reply = try reply(name, object, mayBeLost: known?.2 == .read, session)
        session.console.write(JSON.object(reply).prettyText + "\n")
        return .done
    }

    private func reply(
        _ name: String,
        _ parameters: JSONObject,
        mayBeLost: Bool,
        _ session: Session
    ) throws -> JSONObject {
        do {
            return try session.daemon.call(name, parameters)
        } catch {
            guard case .noReply(let reason) = error, !mayBeLost else { throw error }
            throw CommandFailure.outcomeUnknown(reason, requestId: nil, arguments: session.arguments)
        }
    }

    private func object(_ session: Session) throws -> JSONObject {
        guard let parameters else { return [:] }
        let bytes = parameters == "-" ? try session.console.readInput() : Array(parameters.utf8)
        do {
            guard let object = try JSON(parsing: bytes).object else {
                throw CommandFailure.usage(tr("The parameters are no JSON object."))
            }
            return object
        } catch let error as JSONError {
            throw CommandFailure.usage(tr("The parameters are no JSON: {reason}", ["reason": "\(error)"]))
        }
    }
}
