import YishiAPI

/// What a scenario expected, line by line, and whether it was so.
enum ScenarioView {
    static func page(_ lines: [Manage.ScenarioLine]) -> Page {
        var page = Page()
        var table = Table([])
        for line in lines {
            table.row([
                line.passed ? StyledText("✓", .good) : StyledText("✗", .bad),
                StyledText(tr("line {number}", ["number": String(line.line)]), .dim), StyledText(line.on),
                StyledText(line.text),
            ])
            guard !line.passed, let found = line.found else { continue }
            table.line(StyledText("     ") + StyledText(tr("found: {what}", ["what": found.words]), .bad))
        }
        page.table(table)
        let failed = lines.count { !$0.passed }
        if lines.isEmpty {
            page.line(StyledText(tr("The scenario expects nothing."), .warning))
        } else if failed == 0 {
            page.line(StyledText(trn("{count} expectation holds.", "{count} expectations hold.", lines.count), .good))
        } else {
            page.line(
                StyledText(
                    trn(
                        "{count} of {total} expectations does not hold.",
                        "{count} of {total} expectations do not hold.",
                        failed,
                        ["total": String(lines.count)]
                    ),
                    .bad
                )
            )
        }
        return page
    }
}
