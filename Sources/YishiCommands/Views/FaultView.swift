import YishiAPI

/// What is wrong in a definition or in the ledger, each fault with its place.
enum FaultView {
    static func page(_ faults: [Manage.Fault]) -> Page {
        var page = Page()
        page.line(StyledText(trn("{count} fault:", "{count} faults:", faults.count), .bad))
        for fault in faults {
            page.line(
                StyledText("  " + fault.place, .strong) + StyledText("  " + fault.label.words)
                    + StyledText("  [\(fault.rule)]", .dim)
            )
        }
        return page
    }
}
