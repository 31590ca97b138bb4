package import StrictJSON

extension Proposals {
    /// One act of a batch.
    package struct Attempt: Codable, Hashable, Sendable {
        package var id: String
        package var action: String
        package var input: JSONObject?
        /// The act is refused unless the proposal is still at this revision.
        package var expectedRevision: Int?

        package init(id: String, action: String, input: JSONObject? = nil, expectedRevision: Int? = nil) {
            self.id = id
            self.action = action
            self.input = input
            self.expectedRevision = expectedRevision
        }
    }
}
