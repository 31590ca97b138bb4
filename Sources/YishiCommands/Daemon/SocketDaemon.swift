package import StrictJSON
import Varlink
import YishiAPI

/// The daemon behind a Unix socket.
///
/// Calls share one connection, made when it is first needed; each stream has its own.
package final class SocketDaemon: Daemon {
    package let address: String
    private var connection: VarlinkClient?

    package init(path: String) { address = path }

    /// After so many seconds without a reply, the daemon counts as gone.
    private static let longestWait = 120
    /// These take as long as the ledger is large.
    private static let lengthy: Set = [Manage.Verify.qualifiedName, Manage.Backup.qualifiedName]

    /// So often a call is made again that a restart of the daemon has cut off; the next connection waits until it is back.
    private static let repetitions = 3
    private static let reads = Set(
        (Manage.methods + Proposals.methods).filter { $0.kind == .read }.map { $0.qualifiedName }
    )

    package func call(_ method: String, _ parameters: JSONObject) throws(DaemonError) -> JSONObject {
        var repetitions = Self.repetitions
        while true {
            do {
                return try callOnce(method, parameters)
            } catch {
                guard repetitions > 0, Self.mayBeRepeated(method, after: error) else { throw DaemonError(error) }
                repetitions -= 1
            }
        }
    }

    private func callOnce(_ method: String, _ parameters: JSONObject) throws -> JSONObject {
        if Self.lengthy.contains(method) {
            var patient = try VarlinkClient(path: address)
            return try patient.call(method, parameters)
        }
        var client = try connection.take() ?? VarlinkClient(path: address, timeout: Self.longestWait)
        let reply = try client.call(method, parameters)
        connection = consume client
        return reply
    }

    /// Whether the daemon went away, and has surely done nothing that a second call would do again.
    private static func mayBeRepeated(_ method: String, after error: any Error) -> Bool {
        switch error {
        case VarlinkConnectionError.closedBeforeCall: true
        case VarlinkConnectionError.closedBeforeReply: reads.contains(method)
        default: false
        }
    }

    package func stream(
        _ method: String,
        _ parameters: JSONObject,
        receive: (JSONObject) throws -> Bool
    ) throws {
        do {
            var client = try VarlinkClient(path: address)
            try client.stream(method, parameters, receive)
        } catch let error as VarlinkError {
            throw DaemonError(error)
        } catch let error as VarlinkConnectionError {
            throw DaemonError(error)
        }
    }
}

extension DaemonError {
    fileprivate init(_ error: any Error) {
        self =
            switch error {
            case let error as VarlinkError: .error(name: error.name, parameters: error.parameters)
            case VarlinkConnectionError.unreachable(_, let reason): .unreachable(reason)
            case VarlinkConnectionError.notSent(let reason): .unreachable(reason)
            case VarlinkConnectionError.closedBeforeCall:
                .unreachable(tr("the connection was closed before the reply"))
            case VarlinkConnectionError.closedBeforeReply:
                .noReply(tr("the connection was closed before the reply"))
            case VarlinkConnectionError.lost(let reason): .noReply(reason)
            case VarlinkConnectionError.malformedReply(let reason): .misunderstood(reason)
            default: .misunderstood("\(error)")
            }
    }
}
