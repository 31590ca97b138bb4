import YishiAPI

/// What waits for somebody: each proposal with what presses, why, and what to type next.
enum TaskView {
    static func page(_ reply: Proposals.Todo.Output) -> Page {
        var page = Page()
        if reply.tasks.isEmpty {
            page.line(StyledText(tr("Nothing waits for you."), .good))
            return page
        }
        for task in reply.tasks {
            if !page.isEmpty { page.line() }
            page.append(self.page(task))
        }
        if reply.more {
            page.line()
            page.line(StyledText(tr("There is more: see it with {option}.", ["option": "--limit 500"]), .dim))
        }
        return page
    }

    private static func page(_ task: Proposals.Task) -> Page {
        var page = Page()
        page.line(
            StyledText(task.proposal, .strong) + "  " + StyledText(task.title) + "  "
                + StyledText(task.stateLabel.words, .accent)
        )
        if let clock = task.clock { page.line(StyledText("  \(clock.label.words)  ", .dim) + ClockView.due(clock)) }
        if !repeats(task) { page.line(StyledText("  " + task.reason.words)) }
        if let reminder = task.reminder {
            page.line(
                StyledText("  " + tr("Last reminder") + "  ", .dim) + ReminderWords.level(reminder.level)
                    + StyledText("  \(reminder.on)  " + ReminderWords.rung(reminder.at), .dim)
            )
        }
        page.table(commands(task))
        return page
    }

    /// Whether the reason only says again that the deadline presses.
    private static func repeats(_ task: Proposals.Task) -> Bool {
        task.clock.map { task.reason.words.hasPrefix($0.label.words) } ?? false
    }

    private static func commands(_ task: Proposals.Task) -> Table {
        var table = Table([])
        for (index, step) in next(task).enumerated() {
            table.row([
                StyledText(index == 0 ? "  → " : "    ", .dim) + StyledText(step.command, .strong),
                StyledText(step.label ?? "", .dim),
            ])
        }
        return table
    }

    /// The commands that take the task on.
    private static func next(_ task: Proposals.Task) -> [(command: String, label: String?)] {
        let id = task.proposal
        switch task.kind {
        case "confirm": return [("yishi confirm \(id)", task.actions.first?.label.words)]
        case "note":
            guard let clock = task.clock else { return [("yishi show \(id)", nil)] }
            let item = clock.item.map { " --item \($0.quotedForShell)" } ?? ""
            return [("yishi deadline acknowledge \(id) \(clock.name)\(item)", nil)]
        case "act" where !task.actions.isEmpty:
            return task.actions.map { ("yishi act \(id) \($0.value)", $0.label.words) }
        default: return [("yishi actions \(id)", nil)]
        }
    }
}
