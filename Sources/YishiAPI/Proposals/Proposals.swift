/// The interface `io.yishi.Proposals`: proposals and their way through the workflow.
package enum Proposals: APIInterface {
    package typealias Label = WireLabel

    package static let name = "io.yishi.Proposals"
    package static var text: [UInt8] { PackageResources.io_yishi_Proposals_varlink }
    package static let methods: [any APIMethod.Type] = [
        Create.self,
        Get.self,
        List.self,
        Similar.self,
        Actions.self,
        Act.self,
        CreateAll.self,
        ActAll.self,
        Decide.self,
        AddFile.self,
        ReadFile.self,
        History.self,
        Watch.self,
        Describe.self,
        Todo.self,
        Deadlines.self,
        ExplainDeadline.self,
        Acknowledge.self,
        Forecast.self,
    ]
}
