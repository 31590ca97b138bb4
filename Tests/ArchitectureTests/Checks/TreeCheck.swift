/// Holds the shape of the tree against the design.
enum TreeCheck {
    /// The visible folders of the root; besides them there are plain files and folders that begin with a dot.
    static let topLevel: Set = ["Sources", "Tests", "man", "plugins", "systemd"]

    /// What the README of a step module has a section about, each the first word of its heading.
    private static let readmeSubjects = ["State", "Action", "Form", "Condition", "Exit"]

    static func findings(topLevel folders: [String]) -> [Finding] {
        let visible = Set(folders.filter { !$0.hasPrefix(".") })
        return visible.subtracting(topLevel).sorted().map { Finding($0, "the visible top level is fixed") }
            + topLevel.subtracting(visible).sorted().map { Finding($0, "the folder is missing") }
    }

    static func findings(targets: [String], table: Set<String>) -> [Finding] {
        Set(targets).subtracting(table).sorted().map { Finding($0, "the target is not in the import table") }
            + table.subtracting(targets).sorted().map { Finding($0, "the import table has a target that is gone") }
    }

    // A plugin without a README is `nil` here.
    static func findings(plugin: String, readme text: String?) -> [Finding] {
        let path = "plugins/\(plugin)/README.md"
        guard let text else { return [Finding(path, "the step module has no README")] }
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
            .map { $0.drop { "# ".contains($0) } }
        return readmeSubjects.filter { subject in !headings.contains { $0.hasPrefix(subject) } }
            .map { Finding(path, "no heading begins with \($0)") }
    }
}
