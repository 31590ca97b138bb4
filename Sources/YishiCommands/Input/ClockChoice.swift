import StrictJSON
import YishiAPI

/// The deadline of a proposal that a person means, by its name or what it is called, and by what it is for.
struct ClockChoice {
    let id: String
    let word: String
    let item: String?

    func found(in clocks: [Proposals.Clock]) throws(CommandFailure) -> Proposals.Clock {
        let named = clocks.filter { $0.name == word || $0.isCalled(word) }
        let matches = item.map { item in named.filter { $0.item == item } } ?? named
        guard let match = matches.first else { throw unknown(clocks) }
        if matches.count > 1 { throw ambiguous(matches) }
        return match
    }

    private func unknown(_ clocks: [Proposals.Clock]) -> CommandFailure {
        var page = Page()
        let what = ([word] + [item].compactMap { $0 }).joined(separator: " ")
        page.line(StyledText(tr("{id} has no deadline {name}.", ["id": id, "name": what]), .bad))
        page.append(list(clocks, tr("It has these:")))
        return failure(.notFound, "DeadlineNotFound", clocks, page)
    }

    private func ambiguous(_ clocks: [Proposals.Clock]) -> CommandFailure {
        var page = Page()
        page.line(
            StyledText(
                tr(
                    "{id} has several deadlines {name}: say which with {option}.",
                    [
                        "id": id, "name": word, "option": "--item",
                    ]
                ),
                .bad
            )
        )
        page.append(list(clocks, nil))
        return failure(.usage, "DeadlineAmbiguous", clocks, page)
    }

    private func list(_ clocks: [Proposals.Clock], _ heading: String?) -> Page {
        var page = Page()
        if clocks.isEmpty { return page }
        if let heading { page.line(StyledText(heading)) }
        var table = Table([])
        for clock in clocks {
            let item = clock.item.map { " --item \($0.quotedForShell)" } ?? ""
            table.row([StyledText("  \(clock.name)\(item)", .strong), StyledText(clock.label.words)])
        }
        page.table(table)
        return page
    }

    private func failure(
        _ status: ProgramExit,
        _ name: String,
        _ clocks: [Proposals.Clock],
        _ page: Page
    ) -> CommandFailure {
        let known = clocks.map { clock -> JSON in
            var json: JSONObject = ["name": .string(clock.name)]
            json["item"] = clock.item.map { .string($0) }
            return .object(json)
        }
        return CommandFailure(
            status,
            name: name,
            parameters: ["id": .string(id), "clock": .string(word), "known": .array(known)],
            page: page
        )
    }
}

extension Proposals.Clock {
    /// Whether a person may mean this by `text`; what it is for may be left out of its label.
    fileprivate func isCalled(_ text: String) -> Bool {
        if label.isCalled(text) { return true }
        guard let item else { return false }
        return label.zh == "\(text)（\(item)）" || label.en.lowercased() == "\(text.lowercased()) (\(item.lowercased()))"
    }
}

extension Session {
    /// The deadline `word` of a proposal; the failure names those that there are.
    func clock(_ word: String, item: String?, of id: String) throws -> Proposals.Clock {
        let clocks = try daemon.call(Proposals.Get.self, .init(id: id)).proposal.clocks
        return try ClockChoice(id: id, word: word, item: item).found(in: clocks)
    }
}
