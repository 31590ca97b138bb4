import Ledger
import StrictJSON
import WorkflowCore

/// A form as a scenario fills it in; whether the values will do is for the workflow to say.
struct ScenarioForm {
    let fields: [Field]
    private(set) var input: JSONObject = [:]
    private(set) var files: [MadeUpFile] = []

    init(fields: [Field]) { self.fields = fields }

    mutating func fill(_ entry: ScenarioField, reporting faults: inout ScenarioFaults) {
        var path = entry.key.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let last = path.removeLast()
        guard let members = members(of: path, entry.key, &faults) else { return }
        guard let field = members.fields.named(last) else {
            faults.report(unknown: entry.key, ScenarioVocabulary.field, among: members.fields.map(\.name))
            return
        }
        var object = members.object
        guard let value = value(of: entry, as: field, besides: object[field.name], &faults) else { return }
        object[field.name] = value
        if let group = members.group { input[group] = .object(object) } else { input = object }
    }

    /// Where a field belongs: the form itself, or a group of it.
    private func members(
        of path: [String],
        _ key: ScenarioWord,
        _ faults: inout ScenarioFaults
    ) -> (group: String?, fields: [Field], object: JSONObject)? {
        guard let name = path.first else { return (nil, fields, input) }
        guard path.count == 1, let group = fields.named(name) else {
            faults.report(unknown: key, ScenarioVocabulary.field, among: fields.map(\.name))
            return nil
        }
        guard group.kind == .group else {
            if group.kind == .list {
                Self.refuse(listWithoutRow: name, at: key.mark, &faults)
            } else {
                faults.report(.field, at: key.mark, zh: "\(name) 不是分组栏目", en: "\(name) is no group")
            }
            return nil
        }
        return (group.name, group.fields, input[group.name]?.object ?? [:])
    }

    private mutating func value(
        of entry: ScenarioField,
        as field: Field,
        besides known: JSON?,
        _ faults: inout ScenarioFaults
    ) -> JSON? {
        let name = entry.key.text
        switch (entry.value, field.kind) {
        case (.row(let entries), .list):
            var row = ScenarioForm(fields: field.fields)
            for entry in entries { row.fill(entry, reporting: &faults) }
            files += row.files
            return .array((known?.array ?? []) + [.object(row.input)])
        case (.row, _):
            faults.report(.field, at: entry.key.mark, zh: "\(name) 不是列表", en: "\(name) is no list")
        case (.text, .list): Self.refuse(listWithoutRow: name, at: entry.key.mark, &faults)
        case (.text, .group):
            faults.report(
                .field,
                at: entry.key.mark,
                zh: "\(name) 是分组：写作“\(name).栏目 = 值”",
                en: "\(name) is a group: write \(name).NAME = VALUE"
            )
        case (.text(let text), .texts): return .array((known?.array ?? []) + [.string(text)])
        case (.text, _) where known != nil:
            faults.report(.duplicate, at: entry.key.mark, zh: "\(name) 重复", en: "\(name) is given twice")
        case (.text(let text), .file): return file(text, entry.key, &faults)
        case (.text(let text), _): return .string(text)
        }
        return nil
    }

    private static func refuse(listWithoutRow name: String, at mark: DocumentMark, _ faults: inout ScenarioFaults) {
        faults.report(
            .field,
            at: mark,
            zh: "\(name) 是列表：每一行写作“\(name) + 栏目=值 …”",
            en: "\(name) is a list: a row of it is written \(name) + NAME=VALUE …"
        )
    }

    private mutating func file(_ text: String, _ key: ScenarioWord, _ faults: inout ScenarioFaults) -> JSON? {
        guard text.hasPrefix("@"), text.count > 1 else {
            faults.report(
                .file,
                at: key.mark,
                zh: "\(key.text) 是文件：写作 @文件名，内容由情景虚构",
                en: "\(key.text) is a file: write @NAME, and the scenario makes it up"
            )
            return nil
        }
        let file = MadeUpFile(name: String(text.dropFirst()))
        files.append(file)
        return ["sha256": .string(Digest.sha256(file.bytes)), "name": .string(file.name)]
    }
}

extension [Field] {
    /// The field that `text` names by its identifier or by either label.
    fileprivate func named(_ text: String) -> Field? {
        first { $0.name == text }
            ?? first { $0.label.zh == text || $0.label.en.lowercased() == text.lowercased() }
    }
}
