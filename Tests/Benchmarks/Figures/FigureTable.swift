import Foundation

/// Figures side by side: a row each, a column for each size, and how they grow.
struct FigureTable {
    private var rows: [[String]]

    init(columns: [String]) { rows = [[""] + columns + (columns.count > 1 ? ["growth"] : [])] }

    mutating func add(_ sizes: [SizeFigures]) {
        add("fdatasync a second, appending", sizes) { $0.median.disk.appending }
        add("fdatasync a second, overwriting", sizes) { $0.median.disk.overwriting }
        add("SQLite, one row a commit: a second", sizes) { $0.median.sqlite.perSecond }
        add("  p50, µs", sizes) { $0.median.sqlite.p50 }
        add("socket echo: p50, µs", sizes) { $0.median.echo.p50 }
        for clients in sizes.first?.median.ours.map(\.clients) ?? [] {
            let who = clients == 1 ? "1 client" : "\(clients) clients"
            add(who, sizes) { $0.changes(by: clients) }
        }
        add("64 clients, proposals not touched before", sizes) { $0.median.untouched }
        for name in sizes.first?.median.reads.map(\.name) ?? [] {
            add("\(name): p50, µs", sizes) { $0.median.reads.first { $0.name == name }?.p50 ?? 0 }
            add("  p95, µs", sizes) { $0.median.reads.first { $0.name == name }?.p95 ?? 0 }
        }
        add("yishi show, cold: ms", sizes) { $0.median.coldShow }
        add("start to ready: ms", sizes) { $0.median.ready }
        add("yishi admin verify: ms", sizes) { $0.median.verify.time }
        add("  events a second", sizes) { $0.median.verify.perSecond }
        add("memory idle: MiB", sizes) { Double($0.idle.memory) / 1_048_576 }
        add("memory after load: MiB", sizes) { Double($0.median.memoryAfterLoad) / 1_048_576 }
        add("wake-ups a minute, idle", sizes) { $0.idle.wakeUpsPerMinute }
    }

    private mutating func add(_ who: String, _ sizes: [SizeFigures], _ changes: (SizeFigures) -> ChangeFigures?) {
        add("\(who): changes a second", sizes) { changes($0)?.perSecond ?? 0 }
        add("  p50, µs", sizes) { changes($0)?.p50 ?? 0 }
        add("  p95, µs", sizes) { changes($0)?.p95 ?? 0 }
        add("  p99, µs", sizes) { changes($0)?.p99 ?? 0 }
        add("  CPU a change, µs", sizes) { changes($0)?.cpu ?? 0 }
        add("  written a change, bytes", sizes) { changes($0)?.written ?? 0 }
    }

    private mutating func add(_ label: String, _ sizes: [SizeFigures], _ figure: (SizeFigures) -> Double) {
        let figures = sizes.map(figure)
        var row = [label] + figures.map(Self.text)
        if figures.count > 1, let first = figures.first, let last = figures.last {
            row.append(first > 0 ? String(format: "× %.2f", last / first) : "")
        }
        rows.append(row)
    }

    static func text(_ value: Double) -> String {
        String(format: value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
    }

    var text: String { Self.aligned(rows) }

    /// The first column to the left, the others to the right.
    static func aligned(_ rows: [[String]]) -> String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + space : space + cell.0
            }
            return cells.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}
