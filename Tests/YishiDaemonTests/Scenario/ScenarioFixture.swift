import StepKit
import WorkflowCore
import WorkflowEngine
import YishiDaemon

/// Reads and plays scenarios by the shipped workflow.
enum ScenarioFixture {
    static func reader() throws -> ScenarioReader {
        let definitions = DefinitionReader(registry: try ShippedWorkflow.registry())
        let text = String(decoding: Shipped.definition, as: UTF8.self)
            .replacing("screening: 10 working days", with: "screening: 4 working days")
            .replacing("workflow: annual-proposal", with: "workflow: quick")
        let quick = NewDefinition(workflow: try definitions.workflow(from: text, file: "quick"), text: text)
        return try ScenarioReader(shippedWith: definitions, installed: [quick])
    }

    static func play(_ text: String, file: String = "s") async throws -> [ScenarioOutcome] {
        try await ScenarioPlayer(zone: .shanghai).play(try reader().scenario(in: text, file: file))
    }

    /// What is wrong with `text`: `line:column rule` each, or `line rule` where the whole line is meant.
    static func faults(of text: String) throws -> [String] {
        let reader = try reader()
        do {
            _ = try reader.scenario(in: text, file: "s")
            return []
        } catch {
            return error.faults.map { "\($0.place.dropFirst(2)) \($0.rule)" }
        }
    }

    /// A proposal that is screened: three people, and four statements on 3 November 2025.
    static let beginning = """
        given person wang clerk
        given person zhao secretary_general
        given person lin committee
        on 2025-11-03 wang: create 2026-001
            title = 老旧小区停车难治理
            source_kind = public
            source_name = 市民来信
            source_date = 2025-10-27
            background = 停车位少
            suggested_form = special_meeting
            suggested_units = 区住建局
            not_secret = yes
        on 2025-11-03 wang: submit 2026-001

        """
}
