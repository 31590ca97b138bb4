import YishiAPI

/// What the fields of a form are called.
struct FieldNames: Sendable {
    private let fields: [Proposals.Field]

    init(_ fields: [Proposals.Field] = []) { self.fields = fields }

    /// The path of a field in words, with the path as it is typed: `Opinions[0].Text (opinions[0].text)`.
    func words(_ path: String) -> String {
        var level: [Proposals.Field]? = fields
        let parts = path.split(separator: ".").map { part in
            let name = part.prefix { $0 != "[" }
            let field = level?.first { $0.name == name }
            level = field?.fields
            return (field?.label.words ?? String(name)) + part.dropFirst(name.count)
        }
        let words = parts.joined(separator: ".")
        return words == path ? path : "\(words) (\(path))"
    }

    /// The names for what was refused, by action; empty where the daemon does not tell.
    static func known(to daemon: any Daemon, for failure: Proposals.Failure) -> [String: FieldNames] {
        let refused: [(id: String?, action: String?)] =
            switch failure {
            case .refused(let id, let action, _): [(id, action)]
            case .batchRefused(let refusals): refusals.map { ($0.id, $0.action) }
            default: []
            }
        var names: [String: FieldNames] = [:]
        for (id, action) in refused {
            guard let id, let action, names[action] == nil else { continue }
            let actions = try? daemon.call(Proposals.Actions.self, .init(id: id)).actions
            names[action] = FieldNames(actions?.first { $0.name == action }?.form ?? [])
        }
        return names
    }
}
