import StrictJSON
import YishiAPI

/// Events in words.
struct EventView {
    let roles: RoleNames

    func page(_ events: [Proposals.Event], _ style: Style) -> Page {
        var page = Page()
        if events.isEmpty {
            page.line(StyledText(tr("No events."), .dim))
            return page
        }
        var table = Table([tr("Seq"), tr("When"), tr("Proposal"), tr("What"), tr("Who"), tr("Led to")])
        for event in events {
            table.row([
                StyledText(String(event.seq), .dim), StyledText(Moment.text(event.at, style)),
                StyledText(event.proposal, .strong), what(event), who(event), StyledText(state(event) ?? "", .accent),
            ])
        }
        page.table(table)
        return page
    }

    /// One event as a line of a stream.
    func line(_ event: Proposals.Event, _ style: Style) -> StyledText {
        let moved = state(event).map { StyledText("  → ", .dim) + StyledText($0, .accent) } ?? ""
        return StyledText(String(event.seq), .dim) + "  " + StyledText(Moment.text(event.at, style)) + "  "
            + StyledText(event.proposal, .strong) + "  " + what(event) + "  " + who(event) + moved
    }

    func what(_ event: Proposals.Event) -> StyledText {
        guard let upkeep = UpkeepWords.words(event) else { return name(event) }
        return name(event) + "  " + upkeep
    }

    private func name(_ event: Proposals.Event) -> StyledText {
        if let label = event.label { return StyledText(label.words) }
        guard let action = event.detail["action"]?.string else { return StyledText(kind(event.kind)) }
        return StyledText(action) + StyledText("  \(kind(event.kind))", .dim)
    }

    private func kind(_ kind: String) -> String {
        switch kind {
        case "created": tr("entered")
        case "acted": tr("done")
        case "recorded": tr("recorded, to be confirmed")
        case "confirmed": tr("confirmed")
        case "declined": tr("declined")
        case "credited": tr("another merged into it")
        case "person_set": tr("roles given")
        case "person_removed": tr("roles taken")
        case "definition_installed": tr("definition installed")
        case "definition_removed": tr("definition removed")
        case "calendar_set": tr("calendar set")
        case "reminded": tr("reminded")
        case "acknowledged": tr("reminder acknowledged")
        case "recounted": tr("deadlines counted anew")
        default: kind
        }
    }

    private func who(_ event: Proposals.Event) -> StyledText {
        guard let authority = event.authority else { return StyledText(event.actor) }
        return StyledText(tr("{actor} for {body}", ["actor": event.actor, "body": roles.words([authority])]))
    }

    private func state(_ event: Proposals.Event) -> String? {
        event.stateLabel?.words ?? event.detail["position"]?["state"]?.string
    }
}
