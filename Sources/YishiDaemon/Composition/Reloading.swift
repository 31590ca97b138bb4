import Logging
import WorkflowEngine

/// Reads the configuration again while the daemon serves.
///
/// Calendars and definitions take effect at once. Everything else is built into what is running, and the log says that it
/// waits for a restart.
struct Reloading: Sendable {
    let path: String?
    let settings: DaemonSettings
    let installer: DefinitionInstaller
    let time: OfficeTime
    let logger: Logger

    /// - Returns: the settings that now have another value.
    /// - Throws: everything that is wrong with a file; then nothing has changed.
    func reload() async throws -> [String] {
        let new = try DaemonSettings.load(from: path)
        var changed = try await installer.installNew(from: new.definitionsDirectory).map { "definitions: \($0)" }
        if new.calendar != time.calendar {
            time.use(new.calendar)
            changed.append("calendars")
        }
        let waiting = new.keysThatDiffer(from: settings)
        if !waiting.isEmpty {
            logger.notice(
                "some settings wait for a restart",
                metadata: ["settings": "\(waiting.joined(separator: " "))"]
            )
        }
        return changed
    }
}
