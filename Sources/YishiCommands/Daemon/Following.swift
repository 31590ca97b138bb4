import YishiAPI

/// Follows the ledger's events across restarts of the daemon.
struct Following {
    let session: Session
    let id: String?
    /// The last event that was handed on.
    var cursor: Int?

    private static let shortestPause = Duration.milliseconds(100)
    private static let longestPause = Duration.seconds(5)

    private enum Ending {
        case wanted
        case cutOff
    }

    /// Hands on every event, and `nil` whenever a stream has begun, until `receive` answers `false`.
    ///
    /// A daemon that cannot be reached at first is an error; one that goes away later is waited for.
    mutating func run(_ receive: (Proposals.Event?) throws -> Bool) throws {
        var pause = Self.shortestPause
        var hasBegun = false
        while true {
            let before = cursor
            var isConnected = false
            do {
                if try stream(receive, connected: &isConnected) == .wanted { return }
            } catch DaemonError.unreachable(let reason) where hasBegun || isConnected {
                tell(reason, isNews: isConnected)
            } catch DaemonError.noReply(let reason) where hasBegun || isConnected {
                tell(reason, isNews: isConnected)
            } catch DaemonError.error(let name, let parameters) {
                // Where the stream did not even begin, the ledger does not reach as far as the cursor: no waiting helps.
                guard isConnected, case .lagged = Proposals.Failure(name: name, parameters: parameters) else {
                    throw DaemonError.error(name: name, parameters: parameters)
                }
            }
            hasBegun = hasBegun || isConnected
            if cursor != before || isConnected { pause = Self.shortestPause }
            session.pause(pause)
            pause = min(pause * 2, Self.longestPause)
        }
    }

    private mutating func stream(
        _ receive: (Proposals.Event?) throws -> Bool,
        connected: inout Bool
    ) throws -> Ending {
        var ending = Ending.cutOff
        try session.daemon.stream(Proposals.Watch.self, .init(after: cursor, id: id)) { reply in
            connected = true
            let isKnown = reply.event != nil && reply.cursor <= cursor ?? -1
            if isKnown { return true }
            let goesOn = try receive(reply.event)
            cursor = reply.cursor
            if !goesOn { ending = .wanted }
            return goesOn
        }
        return ending
    }

    private func tell(_ reason: String, isNews: Bool) {
        guard isNews else { return }
        session.remark(tr("The connection was lost ({reason}); trying again.", ["reason": reason]))
    }
}
