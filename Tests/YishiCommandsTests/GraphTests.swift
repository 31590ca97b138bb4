import Foundation
import StrictJSON
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
        for (index, box) in shapes.boxes.enumerated() {
            #expect(shapes.frame.contains(box))
            for other in shapes.boxes[(index + 1)...] { #expect(!box.overlaps(other), "\(box) \(other)") }
        }
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

/// What stands on a drawing.
private struct Shapes {
    struct Box: Equatable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double

        func overlaps(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
        }

        func contains(_ other: Box) -> Bool {
            other.x >= x && other.y >= y && other.x + other.width <= x + width && other.y + other.height <= y + height
        }
    }

    /// Of states and of the labels of ways.
    private(set) var boxes: [Box] = []
    private(set) var texts: [String] = []
    private(set) var frame = Box(x: 0, y: 0, width: 0, height: 0)
    /// The elements that are open at the end, or closed in the wrong order.
    private(set) var unbalanced: [String] = []

    init(_ svg: String) {
        var open: [String] = []
        for tag in svg.matches(of: /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<>]*")*)\s*(\/?)>([^<]*)/) {
            let name = String(tag.2)
            if tag.1 == "/" {
                if open.popLast() != name { unbalanced.append(name) }
                continue
            }
            if tag.4.isEmpty { open.append(name) }
            read(name, String(tag.3), text: String(tag.5))
        }
        unbalanced += open
        // Whatever is no tag of that form would have been passed over.
        let rest = svg.replacing(/<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<>]*")*)\s*(\/?)>/, with: "")
        if rest.contains("<") { unbalanced.append("<") }
    }

    private mutating func read(_ name: String, _ attributes: String, text: String) {
        func attribute(_ name: String) -> String {
            let found = attributes.matches(of: /([a-zA-Z:-]+)="([^"]*)"/).first { $0.1 == name }
            return found.map { String($0.2) } ?? ""
        }
        func number(_ name: String) -> Double { Double(attribute(name)) ?? -1 }
        switch name {
        case "svg": frame = Box(x: 0, y: 0, width: number("width"), height: number("height"))
        case "rect" where !["paper", "band"].contains(attribute("class")):
            boxes.append(Box(x: number("x"), y: number("y"), width: number("width"), height: number("height")))
        case "text": texts.append(text)
        default: break
        }
    }
}
