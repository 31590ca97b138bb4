/// A unit file of systemd, as far as the checks read it.
struct UnitFile {
    /// Every assignment in order; a key may occur several times.
    let assignments: [(key: String, value: String)]

    init(_ text: String) {
        assignments = text.split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let sign = line.firstIndex(of: "=") else { return nil }
            return (key: String(line[..<sign]), value: String(line[line.index(after: sign)...]))
        }
    }

    subscript(key: String) -> [String] { assignments.filter { $0.key == key }.map(\.value) }
}
