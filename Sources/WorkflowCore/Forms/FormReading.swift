import StrictJSON

/// A form as it was filled in, in normal form, with everything that is wrong with it.
struct FormReading {
    var values: JSONObject = [:]
    var findings: [Finding] = []
    /// The evidence that it names, each file once.
    var files: [EvidenceFile] = []

    mutating func note(_ digest: JSON, as json: JSON) {
        guard let digest = digest.string, !files.contains(where: { $0.sha256 == digest }) else { return }
        files.append(EvidenceFile(sha256: digest, name: json["name"]?.string ?? digest))
    }

    /// Whether nothing was filled in, and nothing had to be.
    var isEmpty: Bool { values.isEmpty && findings.isEmpty }

    /// Takes over what was found in a group or a row; its values go where the group or the row goes.
    mutating func absorb(_ inner: FormReading) {
        findings += inner.findings
        for file in inner.files where !files.contains(where: { $0.sha256 == file.sha256 }) { files.append(file) }
    }
}

/// Reads filled-in forms: finds every unknown, misfit and missing field at once.
struct FormReader {
    let values: ValueReader
    /// The proposal's record: what stands there need not be given again.
    let record: JSONObject

    func read(_ fields: [Field], from input: JSONObject) throws -> FormReading {
        var reading = FormReading()
        for name in input.names where !fields.contains(where: { $0.name == name }) {
            reading.findings.append(Finding("field_unknown", field: name))
        }
        for field in fields {
            try read(field, from: input, at: field.name, isRecorded: isRecorded(field), into: &reading)
        }
        return reading
    }

    private func isRecorded(_ field: Field) -> Bool {
        guard case .topic = field.place, let value = record[field.name] else { return false }
        return !ValueReader.isEmpty(value)
    }

    private func read(
        _ field: Field,
        from input: JSONObject,
        at path: String,
        isRecorded: Bool,
        into reading: inout FormReading
    ) throws {
        switch field.kind {
        case .group: try readGroup(field, from: input, at: path, isRecorded: isRecorded, into: &reading)
        case .list: try readList(field, from: input, at: path, isRecorded: isRecorded, into: &reading)
        default:
            let json = input[field.name] ?? .null
            switch try values.read(json, as: field) {
            case .value(let value):
                reading.values[field.name] = value
                if field.kind == .file { reading.note(value, as: json) }
            case .fault(let fault):
                reading.findings.append(Finding(fault.code, field: path, detail: fault.detail))
            case .empty:
                if let code = field.missing, !isRecorded { reading.findings.append(Finding(code, field: path)) }
            }
        }
    }

    private func readGroup(
        _ field: Field,
        from input: JSONObject,
        at path: String,
        isRecorded: Bool,
        into reading: inout FormReading
    ) throws {
        var inner = FormReading()
        switch input[field.name] {
        case nil, .null: break
        case .object(let members): inner = try readMembers(of: field, from: members, at: path)
        default: inner.findings = [.expected(zh: "应为分项内容", en: "members are expected").at(path)]
        }
        reading.absorb(inner)
        if inner.isEmpty, let code = field.missing, !isRecorded { reading.findings.append(Finding(code, field: path)) }
        if !inner.values.isEmpty { reading.values[field.name] = .object(inner.values) }
    }

    private func readList(
        _ field: Field,
        from input: JSONObject,
        at path: String,
        isRecorded: Bool,
        into reading: inout FormReading
    ) throws {
        let rows: [FormReading]
        switch input[field.name] {
        case nil, .null: rows = []
        case .array(let items) where items.count > TextRules.itemLimit:
            return reading.findings.append(TextRules.tooMany.at(path))
        case .array(let items):
            rows = try items.enumerated().map { index, item in try readRow(item, of: field, at: "\(path)[\(index)]") }
        default: return reading.findings.append(.expected(zh: "应为多行内容", en: "rows are expected").at(path))
        }
        guard !rows.allSatisfy(\.isEmpty) else {
            if let code = field.missing, !isRecorded { reading.findings.append(Finding(code, field: path)) }
            return
        }
        for (index, row) in rows.enumerated() {
            reading.absorb(row)
            if row.isEmpty { reading.findings.append(Finding("value_missing", field: "\(path)[\(index)]")) }
        }
        if case .rows(let list, let key) = field.place {
            reading.findings += misplaced(rows, list: list, key: key, path: path)
        }
        reading.values[field.name] = .array(rows.map { .object($0.values) })
    }

    private func readRow(_ row: JSON, of field: Field, at path: String) throws -> FormReading {
        guard let members = row.object else {
            return FormReading(findings: [.expected(zh: "应为分项内容", en: "members are expected").at(path)])
        }
        return try readMembers(of: field, from: members, at: path)
    }

    private func readMembers(of field: Field, from members: JSONObject, at path: String) throws -> FormReading {
        var inner = FormReading()
        for name in members.names where !field.fields.contains(where: { $0.name == name }) {
            inner.findings.append(Finding("field_unknown", field: "\(path).\(name)"))
        }
        for member in field.fields {
            try read(member, from: members, at: "\(path).\(member.name)", isRecorded: false, into: &inner)
        }
        return inner
    }

    /// Rows that match none of the record's, or that come twice.
    private func misplaced(_ rows: [FormReading], list: String, key: String, path: String) -> [Finding] {
        let known = (record[list]?.array ?? []).compactMap { $0[key] }
        var seen: [JSON] = []
        var findings: [Finding] = []
        for (index, row) in rows.enumerated() {
            let place = "\(path)[\(index)].\(key)"
            guard let value = row.values[key] else {
                if row.findings.isEmpty, !row.isEmpty { findings.append(Finding("value_missing", field: place)) }
                continue
            }
            let name = value.string ?? value.canonicalText
            if !known.contains(value) {
                findings.append(.expected(zh: "没有“\(name)”这一项", en: "there is no \(name)").at(place))
            } else if seen.contains(value) {
                findings.append(.expected(zh: "“\(name)”重复", en: "\(name) comes twice").at(place))
            }
            seen.append(value)
        }
        return findings
    }
}

extension Finding {
    func at(_ path: String) -> Finding {
        var finding = self
        finding.field = path
        return finding
    }
}
