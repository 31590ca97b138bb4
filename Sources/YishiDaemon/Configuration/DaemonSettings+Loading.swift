import WorkflowCore

extension DaemonSettings {
    /// Where the configuration lies when the command line names no file.
    package static let standardPath = "/etc/yishi/yishid.conf"

    /// The settings that the text of a configuration file gives; an empty one gives the standard settings.
    package init(file: String, bytes: [UInt8]) throws(DocumentFaults) {
        let document = try YAMLDocument(file: file, bytes: bytes, mayBeEmpty: true)
        var reading = YAMLReading(file: file)
        self = reading.settings(document.root)
        guard reading.faults.isEmpty else { throw DocumentFaults(reading.faults) }
    }

    /// Reads the configuration at `path`, or the standard one.
    ///
    /// - Throws: What is wrong with it. A file that was named must be there; without the standard one the standard
    ///   settings hold.
    package static func load(from path: String?) throws(DocumentFaults) -> DaemonSettings {
        let file = path ?? standardPath
        let bytes = try TextFile.read(file, mayBeMissing: path == nil) ?? []
        return try DaemonSettings(file: file, bytes: bytes)
    }
}
