extension LintSubject {
    var unknownClocks: [Breach] {
        steps.flatMap { step in
            unknown(step, "clocks", given: step.use.clocks.keys, known: step.manifest.clocks.map(\.name)) { name in
                Label(
                    zh: "模块 \(step.use.module) 没有期限 \(name)",
                    en: "The module \(step.use.module) has no clock \(name)"
                )
            }
        }
    }

    var clocksWithoutLength: [Breach] {
        steps.flatMap { step in
            step.manifest.clocks.filter { step.use.clocks[$0.name] == nil }.map { clock in
                Breach(
                    step.path.member("clocks"),
                    zh: "期限 \(clock.name)（\(clock.label.zh)）没有长度",
                    en: "The clock \(clock.name) (\(clock.label.en)) has no length"
                )
            }
        }
    }

    var unknownOptions: [Breach] {
        steps.flatMap { step in
            unknown(step, "options", given: step.use.options.keys, known: step.manifest.options.map(\.name)) { name in
                Label(
                    zh: "模块 \(step.use.module) 没有选项 \(name)",
                    en: "The module \(step.use.module) has no option \(name)"
                )
            }
        }
    }

    var unknownLists: [Breach] {
        steps.flatMap { step in
            unknown(step, "lists", given: step.use.lists.map(\.name), known: step.manifest.lists.map(\.name)) { name in
                Label(
                    zh: "模块 \(step.use.module) 没有选项表 \(name)",
                    en: "The module \(step.use.module) has no list \(name)"
                )
            }
        }
    }

    private func unknown(
        _ step: KnownStep,
        _ key: String,
        given: some Sequence<String>,
        known: [String],
        text: (String) -> Label
    ) -> [Breach] {
        given.sorted().filter { !known.contains($0) }.map { name in
            let label = text(name)
            return Breach(step.path.member(key).key(name), zh: label.zh, en: label.en)
        }
    }

    var emptyLists: [Breach] {
        replacedLists.filter(\.list.choices.isEmpty).map { path, list, _ in
            Breach(path, zh: "选项表 \(list.name) 是空的", en: "The list \(list.name) is empty")
        }
    }

    /// A value or a name that two choices share would choose the first one, whatever was meant.
    var duplicateChoices: [Breach] {
        replacedLists.flatMap { path, list, _ in
            var seen: Set<String> = []
            return list.choices.enumerated().flatMap { index, choice in
                let words = Set([choice.value, choice.label.zh, choice.label.en]).filter { !$0.isEmpty }
                defer { seen.formUnion(words) }
                return words.intersection(seen).sorted().map { word in
                    Breach(path.item(index), zh: "“\(word)”已有另一选项", en: "Another choice is called “\(word)” already")
                }
            }
        }
    }

    /// A flag that the module's own list does not have means nothing to the module: it is misspelt.
    var unknownFlags: [Breach] {
        replacedLists.flatMap { path, list, own in
            let known = Set(own?.choices.flatMap(\.flags) ?? [])
            return list.choices.enumerated().flatMap { index, choice in
                choice.flags.enumerated().filter { own != nil && !known.contains($1) }.map { flagIndex, flag in
                    Breach(
                        path.item(index).member("flags").item(flagIndex),
                        zh: "选项表 \(list.name) 没有标记 \(flag)",
                        en: "The list \(list.name) has no flag \(flag)"
                    )
                }
            }
        }
    }

    /// Where two modules bring the same list, a value recorded in one step must mean the same in the other.
    var differingLists: [Breach] {
        var first: [String: (own: ChoiceList, used: ChoiceList, step: String)] = [:]
        return steps.flatMap { step in
            step.manifest.lists.compactMap { own in
                let used = step.use.lists.first { $0.name == own.name } ?? own
                guard let other = first[own.name] else {
                    first[own.name] = (own, used, step.use.name)
                    return nil
                }
                guard other.own == own, other.used != used else { return nil }
                return Breach(
                    step.path.member("lists").member(own.name),
                    zh: "选项表 \(own.name) 与步骤 \(other.step) 的不同",
                    en: "The list \(own.name) is not the same as in the step \(other.step)"
                )
            }
        }
    }

    /// The lists that the definition writes itself, with the module's own in whose place they stand.
    private var replacedLists: [(path: DocumentPath, list: ChoiceList, own: ChoiceList?)] {
        steps.flatMap { step in
            step.use.lists.map { list in
                let own = step.manifest.lists.first { $0.name == list.name }
                return (step.path.member("lists").member(list.name), list, own)
            }
        }
    }
}
