import StrictJSON
import YishiAPI

/// What an event of the daemon's own says besides its name: which deadline was reminded of, or whose years were set.
enum UpkeepWords {
    static func words(_ event: Proposals.Event) -> StyledText? {
        switch event.kind {
        case "reminded", "acknowledged": reminder(event.detail)
        case "recounted": moved(event.detail)
        case "calendar_set": calendar(event.detail)
        default: nil
        }
    }

    private static func reminder(_ detail: JSONObject) -> StyledText? {
        guard let clock = detail["clock"]?.string, let level = detail["level"]?.string else { return nil }
        let name = [clock, detail["item"]?.string].compactMap { $0 }.joined(separator: " ")
        let due = [detail["due"]?.string, detail["at"]?.integer.map(ReminderWords.rung)].compactMap { $0 }
        let late = detail["late"] == true ? "  " + tr("late") : ""
        return StyledText(name) + "  " + ReminderWords.level(level)
            + StyledText("  " + due.joined(separator: "  ") + late, .dim)
    }

    /// Each deadline that moved, from which day to which; and why.
    private static func moved(_ detail: JSONObject) -> StyledText? {
        let moved = (detail["moved"]?.array ?? []).map { deadline in
            let name = [deadline["clock"]?.string, deadline["item"]?.string].compactMap { $0 }.joined(separator: " ")
            let was = deadline["was"]?.string ?? tr("not known")
            return "\(name) \(was) → \(deadline["due"]?.string ?? tr("not known"))"
        }
        let words = moved + [detail["reason"]?.string].compactMap { $0 }
        return words.isEmpty ? nil : StyledText(words.joined(separator: "  "), .dim)
    }

    /// The years, and the body that keeps them for itself.
    private static func calendar(_ detail: JSONObject) -> StyledText? {
        let years = Set((detail["days"]?.array ?? []).compactMap { $0.array?.first?.string?.prefix(4) })
        guard !years.isEmpty else { return nil }
        let words = years.sorted().map(String.init) + [detail["body"]?.string].compactMap { $0 }
        return StyledText(words.joined(separator: " "), .dim)
    }
}
