import Systemd
import Testing

@Suite struct JournalEntryTests {
    @Test func aFieldIsItsNameAnEqualsSignAndItsBytes() {
        var entry = JournalEntry()
        entry.append(.message, "议题=1\nsecond line")
        entry.append(JournalFieldName(ownName: "digest"), [0x00, 0xFF, 0x0A, 0x3D])
        #expect(
            entry.fields.map(\.serialized) == [
                Array("MESSAGE=议题=1\nsecond line".utf8),
                Array("YISHI_DIGEST=".utf8) + [0x00, 0xFF, 0x0A, 0x3D],
            ]
        )
    }

    @Test func thePartsAreTheSerializedFieldsInOrder() {
        var entry = JournalEntry()
        entry.append(.message, "one")
        entry.append(JournalFieldName(ownName: "empty"), "")
        entry.append(JournalFieldName(ownName: "digest"), [0x00, 0xFF])
        let copies = entry.withParts { $0.map { Array($0) } }
        #expect(copies == entry.fields.map(\.serialized))
        #expect(JournalEntry().withParts { $0.isEmpty })
    }

    @Test func aNameMayOccurSeveralTimes() {
        var entry = JournalEntry()
        entry.append(JournalFieldName(ownName: "unit"), "住建局")
        entry.append(JournalFieldName(ownName: "unit"), "财政局")
        #expect(entry.fields.map { String(decoding: $0.value, as: UTF8.self) } == ["住建局", "财政局"])
    }
}
