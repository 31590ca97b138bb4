import Ledger
package import Logging
import Synchronization
package import Systemd
import WorkflowCore
package import WorkflowEngine

/// Reads the configuration again while the daemon serves.
///
/// Definitions and nearly all settings take effect at once, together or not at all. What is built into what is running
/// waits for a restart, and the log says so.
package final class Reloading: Sendable {
    /// What came of a reload.
    package struct Outcome: Hashable, Sendable {
        /// The settings that have another value from now on, and the definitions that are new.
        package let changed: [String]
        /// The settings that have another value from the next start on.
        package let waiting: [String]

        package init(changed: [String], waiting: [String]) {
            self.changed = changed
            self.waiting = waiting
        }
    }

    private let path: String?
    private let settings: LiveSettings
    private let threshold: LogThreshold
    private let installer: DefinitionInstaller
    private let engine: WorkflowEngine
    private let logger: Logger
    private let last = Mutex<Task<Outcome, any Error>?>(nil)

    /// Reloads the configuration at `path`, or the standard one, into a daemon that runs with `settings`.
    package init(
        path: String?,
        settings: LiveSettings,
        threshold: LogThreshold,
        installer: DefinitionInstaller,
        engine: WorkflowEngine,
        logger: Logger
    ) {
        self.path = path
        self.settings = settings
        self.threshold = threshold
        self.installer = installer
        self.engine = engine
        self.logger = logger
    }

    /// Applies what can be applied now, after the reloads that were asked for before.
    ///
    /// - Throws: Everything that is wrong with a file, or why definitions cannot be installed; then nothing has changed.
    package func reload() async throws -> Outcome {
        let task = last.withLock { last in
            let task = Task { [previous = last] in
                // Two at once could leave the older file's settings in force.
                _ = await previous?.result
                return try await self.applyOrSay()
            }
            last = task
            return task
        }
        return try await task.value
    }

    private func applyOrSay() async throws -> Outcome {
        do {
            return try await apply()
        } catch let error as DocumentFaults {
            for fault in error.faults { logger.write(.reloadRefused(fault)) }
            throw error
        } catch {
            logger.write(.reloadFailed(error))
            throw error
        }
    }

    /// Whatever can fail comes first: what follows the installation cannot.
    private func apply() async throws -> Outcome {
        let new = try DaemonSettings.load(from: path)
        let definitions = try await installer.newDefinitions(in: new.definitionsDirectory)
        let installed = try await engine.ledger.read { try $0.definitions() }.map(\.name)
        try await installer.install(definitions)

        let running = settings.current
        let outcome = Outcome(
            changed: definitions.map { "definitions: \($0.file)" } + new.liveKeysThatDiffer(from: running),
            waiting: new.fixedKeysThatDiffer(from: running)
        )
        settings.use(new)
        threshold.level = new.logLevel
        await engine.ledger.evidence.limit(fileSize: new.fileBytes)
        if !(installed + definitions.map(\.workflow.definition.name)).contains(new.standardWorkflow) {
            logger.write(.workflowMissing(new.standardWorkflow))
        }
        if !outcome.waiting.isEmpty { logger.write(.settingsWaitForRestart(outcome.waiting)) }
        logger.write(.settingsReloaded(changed: outcome.changed))
        return outcome
    }
}
