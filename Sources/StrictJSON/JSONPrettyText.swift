extension JSON {
    /// This value for people: one member or item a line, indented by two spaces, without a line break at the end.
    public var prettyText: String {
        var bytes: [UInt8] = []
        write(prettyTo: &bytes, indent: 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(prettyTo bytes: inout [UInt8], indent: Int) {
        switch self {
        case .array(let items) where !items.isEmpty:
            JSON.writeList(items, in: ("[", "]"), to: &bytes, indent: indent) { item, bytes in
                item.write(prettyTo: &bytes, indent: indent + 1)
            }
        case .object(let object) where !object.isEmpty:
            JSON.writeList(object.members, in: ("{", "}"), to: &bytes, indent: indent) { member, bytes in
                bytes.append(quoted: member.name)
                bytes.append(contentsOf: ": ".utf8)
                member.value.write(prettyTo: &bytes, indent: indent + 1)
            }
        default:
            write(canonicalTo: &bytes)
        }
    }

    private static func writeList<Item>(
        _ items: [Item],
        in brackets: (open: String, close: String),
        to bytes: inout [UInt8],
        indent: Int,
        writeItem: (Item, inout [UInt8]) -> Void
    ) {
        bytes.append(contentsOf: brackets.open.utf8)
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine(in: &bytes, indent: indent + 1)
            writeItem(item, &bytes)
        }
        breakLine(in: &bytes, indent: indent)
        bytes.append(contentsOf: brackets.close.utf8)
    }

    private static func breakLine(in bytes: inout [UInt8], indent: Int) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
    }
}
