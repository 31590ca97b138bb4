import Foundation
import Ledger
import Logging
package import StepKit
import Systemd
import Threads
import WorkflowCore
import YishiAPI

/// Runs the daemon with these step modules, as the command line asks, until it is told to stop.
package func runDaemon(modules: [any StepModule]) async {
    GlobalExecutor.takeOver()
    let language = SpokenLanguage(environment: ProcessInfo.processInfo.environment)
    let command: DaemonCommand
    do {
        command = try DaemonCommand(arguments: Array(CommandLine.arguments.dropFirst()))
    } catch {
        writeError("yishid: \(language.text(error.label))\n\(language.text(DaemonCommand.usage))")
        exit(DaemonExit.usage)
    }
    switch command {
    case .help: print(language.text(DaemonCommand.usage))
    case .version: print("yishid \(YishiVersion.current)")
    case .check(let path): check(path, modules: modules, language: language)
    case .rebuild(let path): await rebuild(path, language: language)
    case .serve(let path): await serve(path, modules: modules)
    }
}

/// How the daemon's process ends; documented in yishid(8).
enum DaemonExit {
    static let failure: Int32 = 1
    static let usage: Int32 = 2
    /// The storage has failed; what it holds is read anew at the next start.
    static let storage: Int32 = 74
    /// The configuration, a definition, or a file or folder cannot be used; starting again does not mend it.
    static let configuration: Int32 = 78

    /// Whether starting again could help decides it.
    static func status(of error: any Error) -> Int32 {
        switch error {
        case is StepRegistryError, is DocumentFaults, is PathRefusal, is InheritedSocketError, LedgerError.folder:
            configuration
        case let error as LedgerError where error.leavesOfficeClosed: configuration
        case is StorageFailure, LedgerError.failed: storage
        default: failure
        }
    }
}

private func serve(_ path: String?, modules: [any StepModule]) async {
    let destination = LogDestination.detected()
    do {
        let settings = try DaemonSettings.load(from: path)
        let registry = try StepRegistry(modules)
        // Before anything is opened: a faulty definition must not leave half a start behind.
        _ = try DefinitionDirectory.documents(at: settings.definitionsDirectory, modules: registry.manifests)
        let threshold = LogThreshold(settings.logLevel)
        destination.bootstrapLogging(threshold: threshold)
        let manager = ServiceManager()
        let logger = Logger(label: "yishid")
        let lacks = [
            destination == .journal ? nil : "no journal, entries go to standard error",
            manager.isListening ? nil : "no service manager to tell when it is ready or hangs",
        ].compactMap(\.self)
        if !lacks.isEmpty { logger.write(.startedByHand(lacks: lacks)) }
        let daemon = Daemon(
            settings: settings,
            configurationPath: path,
            threshold: threshold,
            registry: registry,
            manager: manager,
            logger: logger
        )
        try await daemon.run()
    } catch let error as DocumentFaults {
        let handler = destination.handler(label: "yishid")
        let logger = Logger(label: "yishid") { _ in handler }
        for fault in error.faults { logger.write(.configurationRefused(fault)) }
        exit(DaemonExit.configuration)
    } catch is StorageFailure {
        exit(DaemonExit.storage)
    } catch {
        let handler = destination.handler(label: "yishid")
        let reason = (error as? LedgerError)?.label.en ?? "\(error)"
        Logger(label: "yishid") { _ in handler }.write(.startFailed(reason))
        exit(DaemonExit.status(of: error))
    }
}

private func check(_ path: String?, modules: [any StepModule], language: SpokenLanguage) {
    do {
        let registry = try StepRegistry(modules)
        let settings = try DaemonSettings.load(from: path)
        let documents = try DefinitionDirectory.documents(
            at: settings.definitionsDirectory,
            modules: registry.manifests
        )
        print("\(path ?? DaemonSettings.standardPath): ok")
        for document in documents { print("\(document.file): ok") }
    } catch let error as DocumentFaults {
        for fault in error.faults { writeError("\(fault.place): \(language.text(fault.label)) [\(fault.rule)]") }
        exit(DaemonExit.configuration)
    } catch {
        writeError("\(error)")
        exit(DaemonExit.configuration)
    }
}

func writeError(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }
