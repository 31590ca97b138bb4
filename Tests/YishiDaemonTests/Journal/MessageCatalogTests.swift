import Testing
import YishiDaemon

@Suite struct MessageCatalogTests {
    @Test(arguments: ["", "zh_CN"])
    func everyKindIsExplainedOnceInEachLanguageAndNothingElseIs(_ language: String) throws {
        let ids = try MessageCatalog().entries.filter { $0.language == language }.map(\.id)
        #expect(ids == JournalKind.allCases.map(\.rawValue))
    }

    @Test func thereIsNoOtherLanguage() throws {
        #expect(Set(try MessageCatalog().entries.map(\.language)) == ["", "zh_CN"])
    }

    @Test(arguments: JournalKind.allCases)
    func anEntryShowsOnlyWhatItsKindWrites(_ kind: JournalKind) throws {
        let written = Set(JournalMessage.sample(of: kind)?.fields.keys.map(\.name) ?? [])
        for entry in try MessageCatalog().entries where entry.id == kind.rawValue {
            #expect(entry.fields.subtracting(written) == [], "\(entry.subject)")
        }
    }

    @Test(arguments: JournalKind.allCases)
    func bothLanguagesShowTheSame(_ kind: JournalKind) throws {
        let entries = try MessageCatalog().entries.filter { $0.id == kind.rawValue }
        #expect(Set(entries.map(\.fields)).count == 1)
        #expect(Set(entries.map(\.documentation)).count == 1)
    }

    @Test func everyEntrySaysSomethingAndWhereToReadOn() throws {
        for entry in try MessageCatalog().entries {
            #expect(!entry.subject.isEmpty && entry.body.count >= 10, "\(entry.id)")
            #expect(entry.documentation.contains { $0.hasPrefix("man:") }, "\(entry.id)")
        }
    }

    @Test(arguments: JournalKind.allCases)
    func anIdIsRandom(_ kind: JournalKind) {
        let hex = kind.rawValue.utf8
        #expect(hex.count == 32)
        #expect(hex.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        // What a random UUID has in these places.
        #expect(Array(hex)[12] == UInt8(ascii: "4"))
        #expect("89ab".utf8.contains(Array(hex)[16]))
    }
}
