import Foundation
import Testing

/// The table that the daemon ships says what the notices say.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: shippedCalendar), "the table is not there yet"))
struct ShippedCalendarTests {
    @Test func everyListedDayIsTheNotices() throws {
        let table = try String(contentsOfFile: shippedCalendar, encoding: .utf8)
        let lines = table.split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.first == "date,kind,notice")
        #expect(lines.dropFirst().sorted() == Notice.all.flatMap(\.lines))
    }
}

private let shippedCalendar = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/YishiDaemon/Shipped/holidays-cn.csv").path
