package import StrictJSON

extension Proposals {
    /// Gives the workflows with every state, action and form.
    ///
    /// For everyone with a role. Errors: `NotFound`.
    package enum Describe: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Describe"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            /// A name or a digest.
            package var workflow: String?

            package init(workflow: String? = nil) {
                self.workflow = workflow
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var workflows: [Workflow]
            /// The manifests of the modules that the workflows are made of.
            package var modules: [JSONObject]

            package init(workflows: [Workflow], modules: [JSONObject]) {
                self.workflows = workflows
                self.modules = modules
            }
        }
    }
}
