import Testing
import YishiDaemon

@Suite struct DescriptionShelfTests {
    private static let old = DescriptionShelf.Key(digest: "a", isCurrent: true)

    @Test func aDescriptionIsWrittenOnce() {
        let shelf = DescriptionShelf()
        var written = 0
        for _ in 1...3 {
            let text = shelf.text(of: [Self.old]) {
                written += 1
                return [1]
            }
            #expect(text == [1])
        }
        #expect(written == 1)
    }

    @Test(arguments: [
        [DescriptionShelf.Key(digest: "a", isCurrent: false)], [DescriptionShelf.Key(digest: "b", isCurrent: true)],
        [old, DescriptionShelf.Key(digest: "b", isCurrent: true)], [],
    ])
    func anotherChoiceOfWorkflowsHasItsOwn(other: [DescriptionShelf.Key]) {
        let shelf = DescriptionShelf()
        _ = shelf.text(of: [Self.old]) { [1] }
        #expect(shelf.text(of: other) { [2] } == [2])
        #expect(shelf.text(of: [Self.old]) { [3] } == [1])
    }

    @Test func whatCannotBeWrittenIsTriedAgain() {
        let shelf = DescriptionShelf()
        #expect(throws: CancellationError.self) { try shelf.text(of: [Self.old]) { throw CancellationError() } }
        #expect(shelf.text(of: [Self.old]) { [1] } == [1])
    }
}
