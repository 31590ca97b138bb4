import Foundation
import Logging
package import StepKit
import Systemd

/// Runs the daemon with these step modules until it is told to stop.
package func runDaemon(modules: [any StepModule]) async {
    LogDestination.detected().bootstrapLogging(level: .info)
    let logger = Logger(label: "yishid")
    do {
        var settings = DaemonSettings()
        settings.socketPath = ProcessInfo.processInfo.environment["YS"] ?? settings.socketPath
        settings.stateDirectory = ProcessInfo.processInfo.environment["YD"] ?? settings.stateDirectory
        let daemon = Daemon(
            settings: settings,
            registry: try StepRegistry(modules),
            manager: ServiceManager(),
            logger: logger
        )
        try await daemon.run()
    } catch {
        logger.critical("\(error)")
        exit(1)
    }
}
