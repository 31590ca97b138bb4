import Foundation
import StrictJSON
import TestSupport
import Testing
import YishiAPI
import YishiCommands

@Suite("yishi graph")
struct GraphTests {
    private static func graph(_ arguments: [String], in language: Translation.Language = .en) throws -> Outcome {
        let daemon = try Office.daemon()
        let proposal = Office.proposal(state: ("replied", "Replied", "已答复"), record: ["title": "<海产品> & \"链\""])
        try daemon.answer(Proposals.Get.self, with: .init(proposal: proposal))
        try daemon.answer(Proposals.History.self, with: .init(events: SmallWorkflow.events))
        return try run(["graph"] + arguments, daemon, in: language)
    }

    @Test("draws a workflow, or a way through it, in each format", arguments: ["text", "mermaid", "dot", "svg"])
    func drawingsAreAsRecorded(_ format: String) throws {
        let workflow = try Self.graph(["--format", format])
        #expect(workflow.status == .done)
        try expectSnapshot(workflow.output, "graph-workflow.\(format)")
        let proposal = try Self.graph(["2022-001", "--format", format], in: .zh)
        try expectSnapshot(proposal.output, "graph-proposal.\(format)")
    }

    @Test("takes the entry of a step from the module's manifest where the workflow names none")
    func theFirstEntryIsTheManifests() throws {
        let daemon = try Office.daemon()
        let module: JSONObject = ["module": "Handling", "entries": [["name": "late", "state": "replied"]]]
        try daemon.answer(
            Proposals.Describe.self,
            with: .init(workflows: [SmallWorkflow.workflow], modules: [module])
        )
        #expect(try run(["graph"], daemon).output.contains("Endorse  endorse  → Replied (Handling)"))
    }

    @Test("makes a drawing that is XML, with every state and no label on another")
    func theDrawingIsSound() throws {
        let svg = try Self.graph(["2022-001", "--format", "svg"], in: .zh).output
        let shapes = Shapes(svg)
        #expect(shapes.unbalanced.isEmpty)
        for state in ["草稿", "初审", "集体审议", "已交办", "已答复", "办结", "未获批准", "已归档", "已并题", "暂缓"] {
            #expect(shapes.texts.contains(state), "\(state)")
        }
        #expect(shapes.texts.contains("2022-001  &lt;海产品&gt; &amp; &quot;链&quot;"))
        #expect(shapes.collisions == [])
    }

    @Test("keeps boxes and labels apart, whatever the workflow", arguments: 1...40)
    func nothingCollidesWhateverTheWorkflow(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let daemon = FakeDaemon()
        try daemon.answer(
            Proposals.Describe.self,
            with: .init(workflows: [RandomWorkflow.workflow(using: &random)], modules: [])
        )
        let shapes = Shapes(try run(["graph", "--format", "svg"], daemon).output)
        #expect(shapes.boxes.count > 8)
        #expect(shapes.unbalanced.isEmpty)
        #expect(shapes.collisions == [])
    }

    @Test("writes a file where it is asked to, without escape sequences")
    func aFileIsWritten() throws {
        try withScratchFolder { folder in
            let path = folder.appending(path: "way.txt").path
            let outcome = try Self.graph(["2022-001", "-o", path])
            #expect(outcome.output.isEmpty)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains("● Replied"))
        }
    }
}
