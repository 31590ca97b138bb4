extension Manage {
    /// Gives everyone who has a role, by user name.
    ///
    /// For administrators and auditors.
    package enum ListPeople: APIMethod {
        package typealias Interface = Manage
        package static let name = "ListPeople"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package init() {}
        }

        package struct Output: Codable, Hashable, Sendable {
            package var people: [Person]

            package init(people: [Person]) {
                self.people = people
            }
        }
    }
}
