import StepKit
import StrictJSON
import Testing
import WorkflowCore
import YishiDaemon

@Suite struct DefinitionReaderTests {
    @Test func aSixthModuleNeedsAnEntryInTheListAndLinesInADefinition() throws {
        let workflow = try Self.sixModules().workflow(from: Self.withPublication, file: "six.yaml")
        #expect(workflow.steps.map(\.name).last == "publication")
        #expect(workflow.allStates.count == 28)
        let archive = try #require(workflow.offers(inState: "completed").first { $0.spec.name == "archive" })
        #expect(workflow.destinations(of: archive, from: "completed") == ["publishing"])
        let publish = try #require(workflow.offers(inState: "publishing").first { $0.spec.name == "publish" })
        #expect(workflow.destinations(of: publish, from: "publishing") == ["archived"])
    }

    @Test func aDefinitionThatNamesAModuleOfAnotherProgramIsRefusedWithThePlace() throws {
        let reader = DefinitionReader(registry: try ShippedWorkflow.registry())
        let error = #expect(throws: DocumentFaults.self) {
            try reader.workflow(from: Self.withPublication, file: "six.yaml")
        }
        #expect(error?.faults.map(\.rule) == ["module-unknown"])
        #expect(throws: DocumentFaults.self) {
            try reader.workflow(installed: Self.withPublication, file: "six.yaml")
        }
    }

    @Test func anInstalledDefinitionIsHeldToWhatRunningItNeeds() throws {
        let reader = DefinitionReader(registry: try ShippedWorkflow.registry())
        let text = String(decoding: Shipped.definition, as: UTF8.self)
            .replacing("      screening: 10 working days # (D)\n", with: "")
        let error = #expect(throws: DocumentFaults.self) { try reader.workflow(from: text, file: "old.yaml") }
        #expect(error?.faults.map(\.rule) == ["clock-missing"])
        #expect(try reader.workflow(installed: text, file: "old.yaml").digest.utf8.count == 64)
    }

    private static func sixModules() throws -> DefinitionReader {
        var modules = try ShippedWorkflow.registry().modules
        modules.insert(Publication(), at: modules.count - 1)
        return DefinitionReader(registry: try StepRegistry(modules))
    }

    /// The shipped definition with a step before the archive.
    private static let withPublication =
        String(decoding: Shipped.definition, as: UTF8.self)
        .replacing("      archived: archived\n", with: "      archived: publication\n")
            + """
              - step: publication
                module: Publication
                exits: {published: archived}

            """
}

/// What is done is made public.
private struct Publication: StepModule {
    let manifest = StepManifest(
        module: "Publication",
        label: Label(zh: "公开", en: "Publication"),
        entries: [EntrySpec("start", state: "publishing")],
        states: [
            StateSpec("publishing", zh: "待公开", en: "To be published", waitsFor: Label(zh: "办公室", en: "Office"))
        ],
        actions: [
            ActionSpec(
                "publish",
                zh: "公开",
                en: "Publish",
                from: ["publishing"],
                to: [.exit("published")],
                roles: ["clerk"],
                form: [.of(.date, "date", zh: "日期", en: "Date", missing: "date_missing")],
                entry: .object("publication")
            )
        ],
        exits: [ExitSpec("published", zh: "已公开", en: "Published")],
        reasons: [
            ReasonSpec("date_missing", zh: "缺日期", en: "The date is missing"),
            ReasonSpec("date_in_future", zh: "日期在将来", en: "The date is in the future"),
        ]
    )

    func check(_ attempt: Attempt) -> [Finding] {
        guard let date = attempt.input.date("date"), date > attempt.today else { return [] }
        return [Finding("date_in_future", field: "date")]
    }
}
