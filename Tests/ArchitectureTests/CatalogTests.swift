import Foundation
import TestSupport
import Testing

/// The message catalog, as the journal's own tool reads it.
@Suite struct CatalogTests {
    private static let journalctl = Tool("journalctl")

    @Test(.enabled(if: journalctl != nil, "journalctl is missing"))
    func theJournalTakesEveryEntryInBothLanguages() throws {
        let tool = try #require(Self.journalctl)
        let text = try #require(try Repository.text(of: "systemd/yishi.catalog"))
        let scratch = try ScratchFolder()
        for folder in ["usr/lib/systemd/catalog", "var/lib/systemd/catalog"] {
            try FileManager.default.createDirectory(
                at: scratch.url.appending(path: folder),
                withIntermediateDirectories: true
            )
        }
        try scratch.write(text, to: "usr/lib/systemd/catalog/yishi.catalog")
        let update = try tool.run("--root=\(scratch.url.path)", "--update-catalog")
        #expect(update.status == 0 && update.output.isEmpty, "\(update.output)")
        let dump = try tool.run("--root=\(scratch.url.path)", "--dump-catalog")
        #expect(dump.status == 0)
        let ids = text.split(separator: "\n").filter { $0.hasPrefix("-- ") && !$0.hasSuffix(" zh_CN") }
        let shown = dump.output.split(separator: "\n").filter { $0.hasPrefix("-- ") }
        #expect(shown.sorted() == ids.sorted())
        // The tool shows another language only where its locale is there; its database holds all of them.
        let database = try Data(contentsOf: scratch.url.appending(path: "var/lib/systemd/catalog/database"))
        for line in text.split(separator: "\n") where line.hasPrefix("Subject: ") {
            #expect(database.contains(line), "\(line)")
        }
    }
}

extension Data {
    fileprivate func contains(_ text: Substring) -> Bool { range(of: Data(text.utf8)) != nil }
}
