import StrictJSON
import YishiAPI

/// Fills in a form from assignments: finds the fields by name or label, and gives each value the shape of its field.
struct FormFilling {
    /// The form; empty where it is not known, and then every value is taken as it was typed.
    let fields: [Proposals.Field]
    /// Stores a file and gives what a form names it by.
    let store: (String) throws -> JSON
    /// The text in a file.
    let read: (String) throws -> String

    /// The filled-in form, laid over `input`.
    func fill(_ assignments: [Assignment], over input: JSONObject = [:]) throws -> JSONObject {
        var result = JSON.object(input)
        var values: [(path: [Assignment.Part], value: JSON, key: String)] = []
        for assignment in assignments {
            let (path, field) = try resolve(assignment)
            let value = try value(of: assignment, as: field)
            if let index = values.firstIndex(where: { $0.path == path }) {
                guard ["texts", "choices"].contains(field?.kind), let more = value.array,
                    let before = values[index].value.array
                else { throw CommandFailure.usage(tr("{key} is given twice.", ["key": assignment.key])) }
                values[index].value = .array(before + more)
            } else {
                values.append((path, value, assignment.key))
            }
        }
        for (path, value, key) in values { try result.set(value, at: path[...], key: key) }
        return result.object ?? [:]
    }

    /// The path with the names that the daemon knows, and the field at its end.
    private func resolve(
        _ assignment: Assignment
    ) throws(CommandFailure) -> (path: [Assignment.Part], field: Proposals.Field?) {
        var path: [Assignment.Part] = []
        var level: [Proposals.Field]? = fields
        var field: Proposals.Field?
        for part in assignment.path {
            switch part {
            case .row: if field != nil, field?.kind != "list" { throw Self.misplaced(assignment.key) }
            case .name(let name):
                if let field, field.kind != "group",
                    path.last.map({ if case .row = $0 { false } else { true } }) ?? true
                {
                    throw Self.misplaced(assignment.key)
                }
                field = level?.first { $0.name == name } ?? level?.first { $0.label.isCalled(name) }
                level = field?.fields
                path.append(.name(field?.name ?? name))
                continue
            }
            path.append(part)
        }
        return (path, field)
    }

    private static func misplaced(_ key: String) -> CommandFailure {
        .usage(tr("{key}: a group is filled in as GROUP.MEMBER=…, a list as LIST[0].MEMBER=…", ["key": key]))
    }

    private func value(of assignment: Assignment, as field: Proposals.Field?) throws -> JSON {
        switch assignment.value {
        case .json(let json): return json
        case .text(let text): return Self.value(text, kind: field?.kind)
        case .file(let path):
            switch field?.kind {
            case "file": return try store(path)
            case "text", "prose": return .string(try read(path))
            default:
                throw CommandFailure.usage(
                    tr(
                        "{key} takes no file. A value that begins with @ is written {key}:='\"@…\"'.",
                        ["key": assignment.key]
                    )
                )
            }
        }
    }

    /// The value that `text` means in a field of that kind; what it cannot mean is left for the daemon to refuse.
    static func value(_ text: String, kind: String?) -> JSON {
        switch kind {
        case "number": Int(text).map { .integer($0) } ?? .string(text)
        case "flag":
            switch text.lowercased() {
            case "true", "yes", "是": true
            case "false", "no", "否": false
            default: .string(text)
            }
        case "texts": [.string(text)]
        case "choices": .array(text.split { ",，、".contains($0) }.map { .string(String($0)) })
        default: .string(text)
        }
    }
}

extension JSON {
    /// Puts `value` at a place that need not exist yet; rows are added at the end of a list, one after another.
    fileprivate mutating func set(
        _ value: JSON,
        at path: ArraySlice<Assignment.Part>,
        key: String
    ) throws(CommandFailure) {
        guard let part = path.first else {
            self = value
            return
        }
        switch part {
        case .name(let name):
            var object = self.object ?? [:]
            var inner = object[name] ?? .null
            try inner.set(value, at: path.dropFirst(), key: key)
            object[name] = inner
            self = .object(object)
        case .row(let row):
            var items = self.array ?? []
            guard row <= items.count else {
                throw .usage(
                    tr(
                        "{key}: rows are counted from 0; row {row} comes next.",
                        ["key": key, "row": String(items.count)]
                    )
                )
            }
            var inner = row < items.count ? items[row] : .null
            try inner.set(value, at: path.dropFirst(), key: key)
            if row < items.count { items[row] = inner } else { items.append(inner) }
            self = .array(items)
        }
    }
}
