package import StrictJSON

extension ActionSpec {
    /// What a filled-in form does to the record.
    ///
    /// - Parameters:
    ///   - input: the form as it was typed.
    ///   - values: the form in normal form.
    ///   - record: the record as it is.
    ///   - proposal: the proposal's id.
    /// - Returns: the change, without where the proposal goes.
    package func change(input: JSONObject, values: JSONObject, record: JSONObject, proposal: String) -> Change {
        var change = Change(action: name, input: input, count: counts, clear: clears)
        var entryValues: JSONObject = [:]
        for field in form {
            guard let value = values[field.name] else { continue }
            switch field.place {
            case .topic: change.set[field.name] = value
            case .entry: entryValues[field.name] = value
            case .rows(let list, let key):
                let rows = change.set[list]?.array ?? record[list]?.array ?? []
                change.set[list] = .array(rows.overlaid(with: value.array ?? [], matching: key))
            }
        }
        switch entry {
        case .object(let name): change.set[name] = .object(entryValues)
        case .item(let list): change.add[list] = .object(entryValues)
        case nil: break
        }
        change.papers = papers(in: values, proposal: proposal).map(\.paper)
        return change
    }

    /// The numbered papers that a form records: each with the path of its number.
    ///
    /// One paper may cover many proposals: it is the same where number, title, dates and files are the same.
    func papers(in values: JSONObject, proposal: String) -> [(path: String, paper: Paper)] {
        Self.papers(values, fields: form, at: "", proposal: proposal)
    }

    private static func papers(
        _ values: JSONObject,
        fields: [Field],
        at path: String,
        proposal: String
    ) -> [(path: String, paper: Paper)] {
        let identity = JSONObject(
            fields.filter { $0.kind == .date || $0.kind == .file || $0.name == "title" }
                .compactMap { field in
                    field.place == .topic ? nil : values[field.name].map { (field.name, $0) }
                }
        )
        return fields.flatMap { field -> [(path: String, paper: Paper)] in
            let path = path + field.name
            switch (field.kind, values[field.name]) {
            case (.documentNumber, .string(let number)):
                let content = JSON.object(identity).canonicalText
                return [(path, Paper(number: number, proposal: proposal, content: content))]
            case (.group, .object(let members)):
                return papers(members, fields: field.fields, at: path + ".", proposal: proposal)
            case (.list, .array(let rows)):
                return rows.enumerated().flatMap { index, row in
                    papers(row.object ?? [:], fields: field.fields, at: "\(path)[\(index)].", proposal: proposal)
                }
            default: return []
            }
        }
    }
}

extension [JSON] {
    /// These rows, each with the row of `others` that has the same value of `key` laid over it.
    fileprivate func overlaid(with others: [JSON], matching key: String) -> [JSON] {
        map { row in
            guard let members = row.object,
                let other = others.first(where: { $0[key] != nil && $0[key] == row[key] })?.object
            else { return row }
            return .object(members.merging(other))
        }
    }
}
