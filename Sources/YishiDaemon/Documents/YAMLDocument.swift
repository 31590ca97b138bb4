import WorkflowCore
import Yams

/// A YAML file as far as its form goes: one document of plain values, lists and mappings with text for keys.
///
/// Anchors, aliases and tags are refused: what a file says is what it shows, and no short text becomes a huge value.
struct YAMLDocument {
    let file: String
    let text: String
    let root: YAMLNode

    static let sizeLimit = 256 * 1024
    static let depthLimit = 32
    private static let harmlessAliases = 8

    /// Reads `bytes`; a text without any value is an empty mapping where it `mayBeEmpty`, and a fault elsewhere.
    init(file: String, bytes: [UInt8], mayBeEmpty: Bool = false) throws(DocumentFaults) {
        func fault(_ rule: DocumentRule, at mark: DocumentMark, _ label: Label) -> DocumentFaults {
            DocumentFaults([DocumentFault(file: file, at: mark, rule: rule.rawValue, label: label)])
        }
        guard bytes.count <= Self.sizeLimit else {
            let label = Label(
                zh: "文件超过 \(Self.sizeLimit / 1024) KiB",
                en: "The file is larger than \(Self.sizeLimit / 1024) KiB"
            )
            throw fault(.textTooLarge, at: .start, label)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let label = Label(zh: "文件不是 UTF-8 文本", en: "The file is not UTF-8 text")
            throw fault(.textNotUTF8, at: .endOfReadablePart(of: bytes), label)
        }
        if let mark = text.markOfAliases(above: Self.harmlessAliases) {
            throw fault(.aliasRefused, at: mark, YAMLConversion.aliasLabel)
        }
        // The nodes know their anchors only as long as the parser lives.
        let parsed: (parser: Parser, node: Node?)
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            parsed = (parser, try parser.singleRoot())
        } catch {
            throw DocumentFaults([DocumentFault(file: file, error)])
        }
        guard let node = parsed.node else {
            if mayBeEmpty {
                self.init(file: file, text: text, root: YAMLNode(content: .mapping([]), mark: .start))
                return
            }
            throw fault(.yamlSyntax, at: .start, Label(zh: "文件是空的", en: "The file is empty"))
        }
        var conversion = YAMLConversion(file: file)
        let root = withExtendedLifetime(parsed.parser) { conversion.convert(node, depth: 0) }
        guard conversion.faults.isEmpty else { throw DocumentFaults(conversion.faults) }
        self.init(file: file, text: text, root: root)
    }

    private init(file: String, text: String, root: YAMLNode) {
        self.file = file
        self.text = text
        self.root = root
    }
}

/// Takes the parser's nodes over, and reports what the form does not allow.
private struct YAMLConversion {
    let file: String
    var faults: [DocumentFault] = []

    static let aliasLabel = Label(zh: "不允许使用锚点和别名（& 与 *）", en: "Anchors and aliases (& and *) are not allowed")
    private static let untagged: Set<Tag.Name> = [.str, .seq, .map, .implicit]

    mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
        let mark = node.mark.map(DocumentMark.init) ?? .start
        let nothing = YAMLNode(content: .scalar("", isPlain: true), mark: mark)
        guard node.anchor == nil else {
            // Aliases appear as what they stand for, so this is said once for each use and goes no deeper.
            report(.aliasRefused, at: mark, Self.aliasLabel)
            return nothing
        }
        guard Self.untagged.contains(Tag.Name(rawValue: node.tag.rawValue)) else {
            report(.tagRefused, at: mark, Label(zh: "不允许使用标签（!）", en: "Tags (!) are not allowed"))
            return nothing
        }
        guard depth < YAMLDocument.depthLimit else {
            report(.nestingTooDeep, at: mark, Label(zh: "嵌套过深", en: "The nesting is too deep"))
            return nothing
        }
        return switch node {
        case .scalar(let scalar):
            YAMLNode(content: .scalar(scalar.string, isPlain: scalar.style == .plain), mark: mark)
        case .sequence(let items):
            YAMLNode(content: .sequence(items.map { convert($0, depth: depth + 1) }), mark: mark)
        case .mapping(let pairs):
            YAMLNode(content: .mapping(pairs.compactMap { member($0.key, $0.value, depth: depth) }), mark: mark)
        case .alias:
            nothing
        }
    }

    private mutating func member(_ key: Node, _ value: Node, depth: Int) -> YAMLNode.Member? {
        let keyNode = convert(key, depth: depth + 1)
        guard case .scalar(let name, _) = keyNode.content else {
            report(.typeWrong, at: keyNode.mark, Label(zh: "键必须是文本", en: "A key must be text"))
            return nil
        }
        return YAMLNode.Member(key: name, keyMark: keyNode.mark, value: convert(value, depth: depth + 1))
    }

    private mutating func report(_ rule: DocumentRule, at mark: DocumentMark, _ label: Label) {
        let fault = DocumentFault(file: file, at: mark, rule: rule.rawValue, label: label)
        if !faults.contains(fault) { faults.append(fault) }
    }
}

extension DocumentFault {
    /// What the parser could not read.
    fileprivate init(file: String, _ error: any Error) {
        func syntax(_ mark: DocumentMark, _ problem: String) -> DocumentFault {
            DocumentFault(
                file: file,
                at: mark,
                rule: DocumentRule.yamlSyntax.rawValue,
                label: Label(zh: "YAML 语法错误：\(problem)", en: "This is not YAML: \(problem)")
            )
        }
        self =
            switch error as? YamlError {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                syntax(DocumentMark(mark), problem)
            case .reader(let problem, let offset, _, let text):
                syntax(offset.map { text.mark(atCharacter: $0) } ?? .start, problem)
            case .duplicatedKeysInMapping(let keys, let context):
                DocumentFault(
                    file: file,
                    at: DocumentMark(context.mark),
                    rule: DocumentRule.keyDuplicate.rawValue,
                    label: Label(
                        zh: "键重复：\(keys.joined(separator: "、"))",
                        en: "The key is given more than once: \(keys.joined(separator: ", "))"
                    )
                )
            default:
                syntax(.start, String(describing: error))
            }
    }
}

extension DocumentMark {
    fileprivate init(_ mark: Mark) {
        self.init(line: mark.line, column: mark.column)
    }
}
