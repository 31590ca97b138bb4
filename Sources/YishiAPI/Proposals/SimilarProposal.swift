extension Proposals {
    /// A proposal of the last three years with a like title.
    package struct SimilarProposal: Codable, Hashable, Sendable {
        package var id: String
        package var year: Int
        package var title: String
        package var stateLabel: Label
        /// How like the titles are, from 1 to 100.
        package var percent: Int

        package init(id: String, year: Int, title: String, stateLabel: Label, percent: Int) {
            self.id = id
            self.year = year
            self.title = title
            self.stateLabel = stateLabel
            self.percent = percent
        }
    }
}
