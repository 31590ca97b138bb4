import WorkflowCore

/// A value of a YAML document with its place.
struct YAMLNode: Sendable {
    enum Content: Sendable {
        /// What is written, and whether it is written without quotes.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([Member])
    }

    struct Member: Sendable {
        let key: String
        let keyMark: DocumentMark
        let value: YAMLNode
    }

    let content: Content
    let mark: DocumentMark
}

extension YAMLNode {
    /// The place that `path` means, or the place of the nearest thing around it that exists.
    ///
    /// A list or mapping under a key stands where its key stands.
    func mark(of path: DocumentPath) -> DocumentMark {
        var node = self
        var mark = self.mark
        for part in path.parts {
            switch (part, node.content) {
            case (.key(let name), .mapping(let members)):
                return members.first { $0.key == name }?.keyMark ?? mark
            case (.member(let name), .mapping(let members)):
                guard let member = members.first(where: { $0.key == name }) else { return mark }
                node = member.value
                if case .scalar = node.content { mark = node.mark } else { mark = member.keyMark }
            case (.item(let index), .sequence(let items)) where items.indices.contains(index):
                node = items[index]
                mark = node.mark
            default:
                return mark
            }
        }
        return mark
    }
}
