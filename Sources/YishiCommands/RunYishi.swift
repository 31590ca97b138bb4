import Foundation

/// Runs the program on this process's arguments, environment and socket, and ends it with the status.
package func runYishi() -> Never {
    let environment = ProcessInfo.processInfo.environment
    let program =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let catalogs = Translation.catalogFolder(environment, program: program)
    let status = Translation.$current.withValue(.system(environment, catalogs: catalogs)) {
        let tool = Tool(
            environment: environment,
            console: SystemConsole(environment),
            connect: { SocketDaemon(path: $0) },
            now: { Date() },
            pause: { Thread.sleep(forTimeInterval: $0 / .seconds(1)) }
        )
        return tool.run(Array(CommandLine.arguments.dropFirst()))
    }
    exit(status.rawValue)
}
