import Testing
import WorkflowCore

struct LabelTests {
    @Test func aDetailFollowsAColonInEachLanguage() {
        let label = Label(zh: "缺文件", en: "The file is missing")
        #expect(label.with("a.pdf") == Label(zh: "缺文件：a.pdf", en: "The file is missing: a.pdf"))
        #expect(
            label.with(Label(zh: "批复", en: "the answer"))
                == Label(zh: "缺文件：批复", en: "The file is missing: the answer")
        )
    }
}
