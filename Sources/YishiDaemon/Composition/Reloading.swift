package import Logging
import WorkflowCore
package import WorkflowEngine

/// Reads the configuration again while the daemon serves.
///
/// Calendars and definitions take effect at once. Everything else is built into what is running, and the log says that it
/// waits for a restart.
package struct Reloading: Sendable {
    private let path: String?
    private let settings: DaemonSettings
    private let installer: DefinitionInstaller
    private let time: OfficeTime
    private let logger: Logger

    /// Reloads the configuration at `path`, or the standard one, into a daemon that started with `settings`.
    package init(
        path: String?,
        settings: DaemonSettings,
        installer: DefinitionInstaller,
        time: OfficeTime,
        logger: Logger
    ) {
        self.path = path
        self.settings = settings
        self.installer = installer
        self.time = time
        self.logger = logger
    }

    /// Applies what can be applied now.
    ///
    /// - Returns: The settings that now have another value.
    /// - Throws: Everything that is wrong with a file; then nothing has changed.
    package func reload() async throws -> [String] {
        do {
            return try await apply()
        } catch let error as DocumentFaults {
            for fault in error.faults { logger.write(.reloadRefused(fault)) }
            throw error
        }
    }

    private func apply() async throws -> [String] {
        let new = try DaemonSettings.load(from: path)
        var changed = try await installer.installNew(from: new.definitionsDirectory).map { "definitions: \($0)" }
        if new.calendar != time.calendars.common {
            time.use(OfficeCalendars(common: new.calendar))
            changed.append("calendars")
        }
        let waiting = new.keysThatDiffer(from: settings)
        if !waiting.isEmpty { logger.write(.settingsWaitForRestart(waiting)) }
        logger.write(.settingsReloaded(changed: changed))
        return changed
    }
}
