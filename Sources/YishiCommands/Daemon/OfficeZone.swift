import Foundation
import YishiAPI

/// The office's time zone, in which its days begin and end and its instants are shown, wherever the reader is.
final class OfficeZone {
    private let daemon: any Daemon
    private let otherwise: TimeZone

    /// - Parameters:
    ///   - daemon: is asked when the zone is first needed.
    ///   - otherwise: the reader's own, where the daemon does not tell: how a time is set must not fail what is done already.
    init(of daemon: any Daemon, otherwise: TimeZone) {
        self.daemon = daemon
        self.otherwise = otherwise
    }

    private(set) lazy var zone: TimeZone =
        (try? daemon.call(Manage.WhoAmI.self, .init()))?.timeZone.flatMap(Self.zone) ?? otherwise

    /// Reads an offset from UTC such as `+08:00`.
    private static func zone(_ offset: String) -> TimeZone? {
        guard let parts = offset.wholeMatch(of: /([+-])([0-9]{2}):([0-9]{2})/), let hours = Int(parts.2),
            let minutes = Int(parts.3)
        else { return nil }
        return TimeZone(secondsFromGMT: (parts.1 == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60))
    }
}
