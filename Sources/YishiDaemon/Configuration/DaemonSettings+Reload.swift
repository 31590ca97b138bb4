/// Which settings take effect at a reload, and which at the next start.
extension DaemonSettings {
    /// The keys of what a running daemon can take over, where it is not the same in `other`.
    func liveKeysThatDiffer(from other: DaemonSettings) -> [String] {
        keys([
            ("definitions_directory", definitionsDirectory == other.definitionsDirectory),
            ("workflow", standardWorkflow == other.standardWorkflow),
            ("office_hours", officeHours == other.officeHours),
            ("administrators", administratorGroup == other.administratorGroup),
            ("evidence_limit", fileBytes == other.fileBytes),
            ("limits", limits == other.limits),
            ("log_level", logLevel == other.logLevel),
            ("seal_interval", sealInterval == other.sealInterval),
        ])
    }

    /// The keys of what is built into a running daemon, where it is not the same in `other`.
    func fixedKeysThatDiffer(from other: DaemonSettings) -> [String] {
        keys([
            ("socket", socketPath == other.socketPath),
            ("state_directory", stateDirectory == other.stateDirectory),
            ("time_zone", zone == other.zone),
        ])
    }

    /// These settings, with those of `running` that are built into a running daemon.
    func keepingWhatNeedsRestart(of running: DaemonSettings) -> DaemonSettings {
        var settings = self
        settings.socketPath = running.socketPath
        settings.stateDirectory = running.stateDirectory
        settings.zone = running.zone
        return settings
    }

    private func keys(_ settings: [(String, isSame: Bool)]) -> [String] { settings.filter { !$0.isSame }.map(\.0) }
}
