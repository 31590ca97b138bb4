import ArgumentParser
package import Foundation
import StrictJSON

/// Runs a command line.
package struct Tool {
    private let environment: [String: String]
    private let console: any Console
    private let connect: (String) -> any Daemon
    private let now: () -> Date
    private let pause: (Duration) -> Void

    package init(
        environment: [String: String],
        console: any Console,
        connect: @escaping (String) -> any Daemon,
        now: @escaping () -> Date,
        pause: @escaping (Duration) -> Void
    ) {
        self.environment = environment
        self.console = console
        self.connect = connect
        self.now = now
        self.pause = pause
    }

    package func run(_ arguments: [String]) -> ProgramExit {
        do {
            var command = try Yishi.parseAsRoot(arguments)
            guard let command = command as? any SessionCommand else {
                // A group of commands, or the help: it tells what there is.
                try command.run()
                return .done
            }
            return run(command, arguments)
        } catch {
            return explain(error, arguments)
        }
    }

    private func run(_ command: any SessionCommand, _ arguments: [String]) -> ProgramExit {
        let daemon = connect(command.options.socketPath(environment))
        let session = Session(
            daemon: daemon,
            console: console,
            writesJSON: command.options.json,
            arguments: arguments,
            now: now(),
            pause: pause
        )
        do {
            return try command.run(session)
        } catch let failure as CommandFailure {
            return show(failure, asJSON: session.writesJSON)
        } catch let error as DaemonError {
            let failure = CommandFailure(error, of: daemon, forPeople: !session.writesJSON)
            return show(failure, asJSON: session.writesJSON)
        } catch {
            return show(.failed("\(error)"), asJSON: session.writesJSON)
        }
    }

    /// The help that was asked for, or what is wrong with the words.
    private func explain(_ error: any Error, _ arguments: [String]) -> ProgramExit {
        let message = HelpText.translated(Yishi.fullMessage(for: error, columns: console.style.width))
        if Yishi.exitCode(for: error).isSuccess {
            console.write(message + "\n")
            return .done
        }
        guard arguments.contains("--json") else {
            console.writeError(message + "\n")
            return .usage
        }
        return show(.usage(HelpText.translated(Yishi.message(for: error))), asJSON: true)
    }

    private func show(_ failure: CommandFailure, asJSON: Bool) -> ProgramExit {
        if asJSON {
            console.write(failure.json.prettyText + "\n")
        } else {
            console.writeError(failure.page.rendered(Style(color: false)))
        }
        return failure.status
    }
}
