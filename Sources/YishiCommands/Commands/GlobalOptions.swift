import ArgumentParser

/// What every command understands.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            tr("The daemon's socket; otherwise $YISHI_SOCKET, or {path}.", ["path": GlobalOptions.standardSocket]),
            valueName: "path"
        )
    )
    var socket: String?

    @Flag(help: ArgumentHelp(tr("Write results and errors as JSON to the standard output.")))
    var json = false

    static let standardSocket = "/run/yishi/io.yishi"

    func socketPath(_ environment: [String: String]) -> String {
        socket ?? environment["YISHI_SOCKET"] ?? Self.standardSocket
    }
}

/// How a change is sent.
struct ChangeOptions: ParsableArguments {
    @Option(
        name: .customLong("request-id"),
        help: ArgumentHelp(
            tr("Name the request: repeating it under the same name has no second effect."),
            valueName: "name"
        )
    )
    var requestId: String?

    /// The name that was given, or a fresh one.
    func named() -> String { requestId ?? RequestID.fresh() }
}
