/// The words of an act: ids, then the action, then the fields.
struct ActWords: Hashable, Sendable {
    let ids: [String]
    let action: String
    let assignments: [Assignment]

    init(_ words: [String]) throws(CommandFailure) {
        let ids = words.prefix(while: Self.isID)
        guard !ids.isEmpty else {
            throw .usage(tr("Name the proposal first, by an ID such as 2022-001."))
        }
        guard let action = words.dropFirst(ids.count).first, !action.contains("=") else {
            throw .usage(
                tr(
                    "Name the action after the IDs; {command} shows what can be done.",
                    ["command": "yishi actions \(ids[0])"]
                )
            )
        }
        var assignments: [Assignment] = []
        for word in words.dropFirst(ids.count + 1) { assignments.append(try Assignment(word)) }
        for (index, id) in ids.enumerated() where ids.prefix(index).contains(id) {
            throw .usage(tr("{key} is given twice.", ["key": id]))
        }
        self.ids = Array(ids)
        self.action = action
        self.assignments = assignments
    }

    /// Whether `word` looks like `2022-001`.
    static func isID(_ word: String) -> Bool {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].count == 4 && parts[1].count >= 3
            && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}

extension String {
    /// Whether this can be the name of an action, and no label.
    var isIdentifier: Bool {
        utf8.allSatisfy { $0 == 0x5F || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
}
