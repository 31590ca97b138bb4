extension LintSubject {
    /// What the definition says of each clock, with its place.
    private var clockRules: [(path: DocumentPath, name: String, rule: ClockRule, spec: ClockSpec?)] {
        steps.flatMap { step in
            step.use.clocks.sorted { $0.key < $1.key }.map { name, rule in
                let spec = step.manifest.clocks.first { $0.name == name }
                return (step.path.member("clocks").member(name), name, rule, spec)
            }
        }
    }

    /// The rungs of all ladders, with their places.
    var rungs: [(path: DocumentPath, rung: ReminderLadder.Rung)] {
        definition.ladders.flatMap { ladder in
            ladder.rungs.enumerated().map { (DocumentPath.member("reminders").member(ladder.name).item($0), $1) }
        }
    }

    var unknownCalendars: [Breach] {
        clockRules.compactMap { path, _, rule, _ in
            guard let name = rule.calendar, !definition.calendars.contains(where: { $0.name == name }) else {
                return nil
            }
            return Breach(
                path.member("calendar"),
                zh: "calendars 中没有 \(name)",
                en: "There is no \(name) among the calendars"
            )
        }
    }

    var unknownLadders: [Breach] {
        clockRules.compactMap { path, _, rule, _ in
            guard let name = rule.ladder, !definition.ladders.contains(where: { $0.name == name }) else { return nil }
            return Breach(
                path.member("ladder"),
                zh: "reminders 中没有 \(name)",
                en: "There is no \(name) among the reminders"
            )
        }
    }

    /// A deadline that nobody is reminded of is forgotten.
    var missingLadder: [Breach] {
        guard definition.ladders.isEmpty, !clockRules.isEmpty else { return [] }
        return [
            Breach(
                .member("steps"),
                zh: "有期限而没有提醒：缺 reminders",
                en: "There are clocks and nobody is reminded of them: reminders is missing"
            )
        ]
    }

    var emptyLadders: [Breach] {
        definition.ladders.filter(\.rungs.isEmpty).map { ladder in
            Breach(
                .member("reminders").member(ladder.name),
                zh: "提醒 \(ladder.name) 是空的",
                en: "The reminders \(ladder.name) have no rung"
            )
        }
    }

    var duplicateRungs: [Breach] {
        definition.ladders.flatMap { ladder in
            ladder.rungs.enumerated().filter { index, rung in
                ladder.rungs[..<index].contains { $0.at == rung.at }
            }
            .map { index, rung in
                Breach(
                    DocumentPath.member("reminders").member(ladder.name).item(index),
                    zh: "第 \(rung.at) 个工作日已有提醒",
                    en: "There is a rung at \(rung.at) already"
                )
            }
        }
    }

    var unheardRungs: [Breach] {
        rungs.filter(\.rung.roles.isEmpty).map { path, _ in
            Breach(path.member("to"), zh: "没有可提醒的角色", en: "Nobody is told")
        }
    }

    /// Where the shortest way to the limit lies before the end of the length, the length is never reached.
    var shortLimits: [Breach] {
        clockRules.compactMap { path, name, rule, _ in
            guard let limit = rule.limit, case .period(let length) = rule.length, limit.roughDays < length.roughDays
            else {
                return nil
            }
            return Breach(
                path.member("limit"),
                zh: "期限 \(name) 的上限短于其长度",
                en: "The limit of the clock \(name) is shorter than its length"
            )
        }
    }

    /// Counting back from an event is counting a period; a day of the year and a hard limit make no sense there.
    var forwardLengthsOfBackwardClocks: [Breach] {
        clockRules.compactMap { path, name, rule, spec in
            guard let spec, !spec.before.isEmpty else { return nil }
            var isPeriod = false
            if case .period = rule.length { isPeriod = true }
            guard !isPeriod || rule.limit != nil else { return nil }
            return Breach(
                path,
                zh: "期限 \(name) 从事件往前推算，只能是一段时长",
                en: "The clock \(name) is counted back from an event and takes a period alone"
            )
        }
    }
}
