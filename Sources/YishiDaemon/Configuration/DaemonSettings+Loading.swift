import WorkflowCore

extension DaemonSettings {
    /// Where the configuration lies when the command line names no file.
    package static let standardPath = "/etc/yishi/yishid.conf"

    /// The settings that the text of a configuration file gives; an empty one gives the standard settings.
    ///
    /// The calendar files that it names are not read.
    package init(file: String, bytes: [UInt8]) throws(DocumentFaults) {
        let document = try YAMLDocument(file: file, bytes: bytes, mayBeEmpty: true)
        var reading = YAMLReading(file: file)
        self = reading.settings(document.root)
        guard reading.faults.isEmpty else { throw DocumentFaults(reading.faults) }
    }

    /// Reads the configuration at `path`, or the standard one, and every calendar file that it names.
    ///
    /// - Throws: What is wrong with them. A file that was named must be there; without the standard one the standard
    ///   settings hold.
    package static func load(from path: String?) throws(DocumentFaults) -> DaemonSettings {
        let file = path ?? standardPath
        let bytes = try TextFile.read(file, mayBeMissing: path == nil) ?? []
        var settings = try DaemonSettings(file: file, bytes: bytes)
        var calendars: [CalendarFile] = []
        for path in settings.calendarPaths {
            calendars.append(try CalendarFile(file: path, bytes: try TextFile.read(path, mayBeMissing: false) ?? []))
        }
        settings.calendar = try WorkingCalendar(files: calendars)
        return settings
    }
}
