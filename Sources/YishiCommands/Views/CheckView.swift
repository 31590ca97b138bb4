import YishiAPI

/// What the doctor found: each check in a line, and below it what to do.
enum CheckView {
    static func page(_ checks: [Manage.Check]) -> Page {
        var page = Page()
        for check in checks {
            page.line(mark(check.state) + StyledText("  \(check.label.words)") + StyledText("  [\(check.name)]", .dim))
            if let next = check.next { page.line(StyledText("       → " + next.words)) }
        }
        return page
    }

    private static func mark(_ state: String) -> StyledText {
        switch state {
        case "ok": StyledText(tr("fine").padded, .good)
        case "warning": StyledText(tr("heed").padded, .warning)
        case "fault": StyledText(tr("fault").padded, .bad)
        default: StyledText(state.padded)
        }
    }
}

extension String {
    /// To the width of the longest mark.
    fileprivate var padded: String { self + String(repeating: " ", count: max(0, 5 - displayWidth)) }
}
