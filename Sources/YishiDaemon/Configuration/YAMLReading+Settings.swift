import Logging
import Varlink
import WorkflowCore

/// The keys of yishid.conf(5); what is not given keeps its standard value.
extension YAMLReading {
    mutating func settings(_ node: YAMLNode) -> DaemonSettings {
        let keys = record(
            node,
            optional: [
                "socket", "state_directory", "definitions_directory", "workflow", "time_zone", "office_hours",
                "administrators", "evidence_limit", "log_level", "seal_interval", "limits",
            ],
            retired: [
                "calendars": Label(
                    zh: "工作日历不再由此指定，请用 yishi admin calendar import 导入",
                    en: "working days are no longer set here, but by yishi admin calendar import"
                )
            ]
        )
        var settings = DaemonSettings()
        set(&settings.socketPath, path(keys["socket"]))
        set(&settings.stateDirectory, path(keys["state_directory"]))
        set(&settings.definitionsDirectory, path(keys["definitions_directory"]))
        set(&settings.standardWorkflow, workflowName(keys["workflow"]))
        set(&settings.zone, zone(keys["time_zone"]))
        set(&settings.officeHours, officeHours(keys["office_hours"]))
        set(&settings.administratorGroup, group(keys["administrators"]))
        set(&settings.fileBytes, size(keys["evidence_limit"], in: 1_024...(1 << 30)))
        set(&settings.logLevel, level(keys["log_level"]))
        set(&settings.sealInterval, interval(keys["seal_interval"]))
        settings.limits = limits(keys["limits"])
        return settings
    }

    private func set<Value>(_ setting: inout Value, _ value: Value?) {
        if let value { setting = value }
    }

    private mutating func limits(_ node: YAMLNode?) -> VarlinkLimits {
        let keys = record(
            node,
            optional: ["connections", "connections_per_user", "connections_of_root", "seconds_per_call"]
        )
        var limits = VarlinkLimits()
        set(&limits.connections, number(keys["connections"], in: 1...10_000))
        set(&limits.connectionsPerUser, number(keys["connections_per_user"], in: 1...10_000))
        set(&limits.connectionsOfRoot, number(keys["connections_of_root"], in: 1...10_000))
        set(&limits.secondsPerCall, number(keys["seconds_per_call"], in: 1...3_600))
        return limits
    }

    private mutating func path(_ node: YAMLNode?) -> String? {
        value(node, zh: "绝对路径", en: "an absolute path") { text in
            let parts = text.split(separator: "/")
            let isPlain = !text.unicodeScalars.contains { $0.value < 0x20 } && !parts.contains("..")
            return text.hasPrefix("/") && !parts.isEmpty && isPlain ? text : nil
        }
    }

    private mutating func zone(_ node: YAMLNode?) -> OfficeZone? {
        value(node, zh: "与 UTC 的时差，如 +08:00", en: "an offset from UTC such as +08:00") { text in
            let bytes = Array(text.utf8)
            guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A,
                let hours = Int(text.dropFirst().prefix(2)), (0...14).contains(hours),
                let minutes = Int(text.suffix(2)), (0...59).contains(minutes)
            else { return nil }
            return OfficeZone(offsetSeconds: (bytes[0] == 0x2B ? 1 : -1) * (hours * 3_600 + minutes * 60))
        }
    }

    private mutating func officeHours(_ node: YAMLNode?) -> OfficeHours? {
        value(node, zh: "起止时间，如 08:30-17:30", en: "two times of the day such as 08:30-17:30") { OfficeHours($0) }
    }

    private mutating func group(_ node: YAMLNode?) -> String? {
        value(node, zh: "组名", en: "the name of a group") { text in
            let rest = text.utf8.dropFirst().allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
            }
            guard let first = text.utf8.first, (0x61...0x7A).contains(first) || first == 0x5F else { return nil }
            return rest && text.utf8.count <= 32 ? text : nil
        }
    }

    private mutating func size(_ node: YAMLNode?, in range: ClosedRange<Int>) -> Int? {
        value(node, zh: "大小（1 KiB 至 1 GiB），如 64 MiB", en: "a size from 1 KiB to 1 GiB such as 64 MiB") { text in
            let words = text.split(separator: " ", omittingEmptySubsequences: false)
            let units = ["KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30]
            guard words.count == 2, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let count = Int(words[0]), let unit = units[String(words[1])], count <= range.upperBound / unit
            else { return nil }
            return range.contains(count * unit) ? count * unit : nil
        }
    }

    private mutating func interval(_ node: YAMLNode?) -> Duration? {
        value(node, zh: "时间（1 min 至 24 h），如 1 h", en: "a time from 1 min to 24 h such as 1 h") { text in
            let words = text.split(separator: " ", omittingEmptySubsequences: false)
            let units = ["min": 60, "h": 3_600]
            guard words.count == 2, words[0].utf8.count <= 4, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let count = Int(words[0]), let unit = units[String(words[1])], (60...86_400).contains(count * unit)
            else { return nil }
            return .seconds(count * unit)
        }
    }

    private mutating func level(_ node: YAMLNode?) -> Logger.Level? {
        let names = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
        return value(node, zh: "日志级别之一：\(names)", en: "a log level: \(names)") { Logger.Level(rawValue: $0) }
    }
}
