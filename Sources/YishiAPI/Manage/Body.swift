extension Manage {
    /// A body that may keep a calendar of its own.
    package struct Body: Codable, Hashable, Sendable {
        package var name: String
        package var label: Label

        package init(name: String, label: Label) {
            self.name = name
            self.label = label
        }
    }
}
