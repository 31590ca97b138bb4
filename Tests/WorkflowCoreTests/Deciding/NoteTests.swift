import StrictJSON
import Testing
import WorkflowCore

struct NoteTests {
    @Test func aNoteIsSignedAndAddedToTheOthers() throws {
        var desk = Desk(.clerk, in: "archived", record: ["annotations": [["text": "旧"]]])
        desk.facts.files = [sha256("a")]
        try desk.act("annotate", ["text": "补附照片", "file": .string(sha256("a"))])
        let note: JSON = ["text": "补附照片", "file": .string(sha256("a")), "by": "li", "on": "2026-01-06"]
        #expect(desk.proposal.record["annotations"] == [["text": "旧"], note])
        #expect(desk.proposal.position.state == "archived")
    }

    @Test func itNeedsATextAndARole() throws {
        #expect(try Desk(.auditor, in: "archived").judge("annotate").codes == ["role_forbidden", "value_missing@text"])
    }
}
