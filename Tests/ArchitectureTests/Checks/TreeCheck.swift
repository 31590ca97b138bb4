/// Holds the shape of the tree against the design.
enum TreeCheck {
    /// The visible folders of the root; besides them there are plain files and folders that begin with a dot.
    static let topLevel: Set = ["Sources", "Tests", "man", "plugins", "systemd"]

    /// What the README of a step module explains.
    private static let readmeSubjects = ["states", "actions", "forms", "conditions", "exits"]

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
        guard let text = text?.lowercased() else { return [Finding(path, "the step module has no README")] }
        return readmeSubjects.filter { !text.contains($0) }.map { Finding(path, "nothing is said about \($0)") }
    }
}
