extension Manage {
    /// An installed workflow definition.
    package struct Definition: Codable, Hashable, Sendable {
        package var name: String
        /// SHA-256 of the text.
        package var digest: String
        package var label: Label
        /// Whether new proposals of this workflow are pinned to it.
        package var current: Bool
        /// How many proposals that have not ended are pinned to it.
        package var open: Int
        /// Absent for one that is shipped with the daemon.
        package var installedAt: String?

        package init(
            name: String,
            digest: String,
            label: Label,
            current: Bool,
            open: Int,
            installedAt: String? = nil
        ) {
            self.name = name
            self.digest = digest
            self.label = label
            self.current = current
            self.open = open
            self.installedAt = installedAt
        }
    }
}
