import Systemd
import Testing

@Suite struct JournalStreamTests {
    @Test func deviceAndInodeAreRead() {
        #expect(JournalStream("9:27216") == JournalStream(device: 9, inode: 27216))
        #expect(JournalStream("0:18446744073709551615") == JournalStream(device: 0, inode: .max))
    }

    @Test(arguments: ["", ":", "9", "9:", ":9", "9:2:3", "9:x", " 9:2", "9:-2", "+9:2", "9:18446744073709551616"])
    func anyOtherTextIsNoStream(text: String) {
        #expect(JournalStream(text) == nil)
    }
}
