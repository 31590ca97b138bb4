import Systemd
import Testing

@Suite struct JournalFieldNameTests {
    @Test(arguments: ["MESSAGE", "MESSAGE_ID", "X", "YISHI_PROPOSAL", "A1_", String(repeating: "A", count: 64)])
    func aNameThatJournaldTakesIsAccepted(text: String) {
        #expect(JournalFieldName(text)?.text == text)
    }

    @Test(arguments: [
        "", "message", "_UID", "1ST", "REQUEST-ID", "REQUEST ID", "A=B", "A\nB", "议题", "É",
        String(repeating: "A", count: 65),
    ])
    func aNameThatJournaldWouldDropIsRefused(text: String) {
        #expect(JournalFieldName(text) == nil)
    }

    @Test(arguments: [
        ("proposal", "YISHI_PROPOSAL"),
        ("requestId", "YISHI_REQUEST_ID"),
        ("request-id", "YISHI_REQUEST_ID"),
        ("error.type", "YISHI_ERROR_TYPE"),
        ("UID", "YISHI_UID"),
        ("_UID", "YISHI__UID"),
        ("step2", "YISHI_STEP2"),
        ("议题", "YISHI___"),
        ("ß", "YISHI__"),
        ("a=b\nPRIORITY=0", "YISHI_A_B_PRIORITY_0"),
        ("", "YISHI_"),
    ])
    func anyTextBecomesANameOfOurOwn(text: String, name: String) {
        #expect(JournalFieldName(ownName: text).text == name)
    }

    @Test func aNameMadeFromTextIsAlwaysOneThatJournaldTakes() {
        for text in ["", "é", "_", String(repeating: "word", count: 40), "\u{1F3DB}"] {
            let name = JournalFieldName(ownName: text)
            #expect(JournalFieldName(name.text) == name)
            let longer = name.joined(with: text)
            #expect(JournalFieldName(longer.text) == longer)
        }
    }
}
