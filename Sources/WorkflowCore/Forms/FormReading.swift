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
        return !value.isNull
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
        switch input[field.name] {
        case nil, .null:
            if let code = field.missing, !isRecorded { reading.findings.append(Finding(code, field: path)) }
        case .object(let members):
            reading.values[field.name] = .object(try readMembers(of: field, from: members, at: path, into: &reading))
        default:
            reading.findings.append(
                Finding.expected(zh: "应为分项内容", en: "members are expected").at(path)
            )
        }
    }

    private func readList(
        _ field: Field,
        from input: JSONObject,
        at path: String,
        isRecorded: Bool,
        into reading: inout FormReading
    ) throws {
        switch input[field.name] {
        case nil, .null, .array([]):
            if let code = field.missing, !isRecorded { reading.findings.append(Finding(code, field: path)) }
        case .array(let rows):
            var read: [JSON] = []
            for (index, row) in rows.enumerated() {
                let place = "\(path)[\(index)]"
                guard let members = row.object else {
                    reading.findings.append(Finding.expected(zh: "应为分项内容", en: "members are expected").at(place))
                    continue
                }
                read.append(.object(try readMembers(of: field, from: members, at: place, into: &reading)))
            }
            if case .rows(let list, let key) = field.place {
                reading.findings += misplaced(read, list: list, key: key, path: path)
            }
            reading.values[field.name] = .array(read)
        default:
            reading.findings.append(Finding.expected(zh: "应为多行内容", en: "rows are expected").at(path))
        }
    }

    private func readMembers(
        of field: Field,
        from members: JSONObject,
        at path: String,
        into reading: inout FormReading
    ) throws -> JSONObject {
        for name in members.names where !field.fields.contains(where: { $0.name == name }) {
            reading.findings.append(Finding("field_unknown", field: "\(path).\(name)"))
        }
        var inner = FormReading()
        for member in field.fields {
            try read(member, from: members, at: "\(path).\(member.name)", isRecorded: false, into: &inner)
        }
        reading.findings += inner.findings
        for file in inner.files where !reading.files.contains(where: { $0.sha256 == file.sha256 }) {
            reading.files.append(file)
        }
        return inner.values
    }

    /// Rows that match none of the record's, or that come twice.
    private func misplaced(_ rows: [JSON], list: String, key: String, path: String) -> [Finding] {
        let known = (record[list]?.array ?? []).compactMap { $0[key] }
        var seen: [JSON] = []
        var findings: [Finding] = []
        for (index, row) in rows.enumerated() {
            guard let value = row[key] else { continue }
            let name = value.string ?? value.canonicalText
            if !known.contains(value) {
                findings.append(
                    Finding.expected(zh: "没有“\(name)”这一项", en: "there is no \(name)").at("\(path)[\(index)].\(key)")
                )
            } else if seen.contains(value) {
                findings.append(
                    Finding.expected(zh: "“\(name)”重复", en: "\(name) comes twice").at("\(path)[\(index)].\(key)")
                )
            }
            seen.append(value)
        }
        return findings
    }
}

extension Finding {
    func at(_ path: String) -> Finding { Finding(code, field: path, detail: detail) }
}
