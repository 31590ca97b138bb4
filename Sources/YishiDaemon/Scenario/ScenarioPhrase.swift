/// How a statement is worded: words that stand as they are, and in capital letters what stands in their place.
///
/// `…` stands for one or more of them, `|` between words that mean the same.
struct ScenarioPhrase: Sendable {
    private enum Part {
        case word([String])
        /// A word, before an ending that it shares with nothing.
        case one(ScenarioSlot, ending: String)
        case several(ScenarioSlot)
    }

    private let parts: [Part]

    init(_ pattern: String) {
        parts = pattern.split(separator: " ").map { word in
            if word.last == "…", let slot = ScenarioSlot(rawValue: String(word.dropLast())) { return .several(slot) }
            let name = word.prefix { $0.isASCII && $0.isUppercase }
            if let slot = ScenarioSlot(rawValue: String(name)) {
                return .one(slot, ending: String(word.dropFirst(name.count)))
            }
            return .word(word.split(separator: "|").map(String.init))
        }
    }

    enum Match {
        case found([ScenarioSlot: [ScenarioWord]])
        /// The word with that number does not fit; this was expected in its place, nothing where the end was.
        case failed(at: Int, expected: String?)
    }

    func match(_ words: some RandomAccessCollection<ScenarioWord>) -> Match {
        let words = Array(words)
        var found: [ScenarioSlot: [ScenarioWord]] = [:]
        var index = 0
        for (place, part) in parts.enumerated() {
            switch part {
            case .word(let texts):
                guard index < words.count, texts.contains(words[index].text) else {
                    return .failed(at: index, expected: texts.joined(separator: "|"))
                }
                index += 1
            case .one(let slot, let ending):
                guard index < words.count, words[index].text.hasSuffix(ending) else {
                    return .failed(at: index, expected: slot.rawValue + ending)
                }
                var word = words[index]
                word.text.removeLast(ending.count)
                found[slot, default: []].append(word)
                index += 1
            case .several(let slot):
                let start = index
                while index < words.count, !isWord(words[index].text, at: place + 1) { index += 1 }
                let listed = words[start..<index].flatMap(\.listed)
                // Where the word that should follow is nowhere, it is not known how far the list goes.
                let isEndless = index == words.count && place + 1 < parts.count
                if listed.isEmpty || isEndless { return .failed(at: start, expected: slot.rawValue) }
                found[slot] = listed
            }
        }
        return index == words.count ? .found(found) : .failed(at: index, expected: nil)
    }

    private func isWord(_ text: String, at place: Int) -> Bool {
        guard parts.indices.contains(place), case .word(let texts) = parts[place] else { return false }
        return texts.contains(text)
    }
}

/// What stands between the words of a statement.
enum ScenarioSlot: String, Hashable, Sendable {
    case action = "ACTION"
    case body = "BODY"
    case code = "CODE"
    case date = "DATE"
    /// A clock, or `clock/item`.
    case deadline = "DEADLINE"
    case id = "ID"
    case notice = "NOTICE"
    case number = "N"
    case role = "ROLE"
    case rung = "RUNG"
    case state = "STATE"
    case unit = "UNIT"
    case who = "WHO"
    case workflow = "WORKFLOW"
    case year = "YEAR"
}

/// The phrases that may stand in one place.
protocol ScenarioPhrases: CaseIterable, Sendable where AllCases: Sendable {
    /// In English and in Chinese.
    var patterns: [String] { get }
}

/// A statement that was understood: which phrase it is, and what stands in it.
struct ScenarioSentence<Phrase: ScenarioPhrases> {
    let phrase: Phrase
    private let found: [ScenarioSlot: [ScenarioWord]]

    /// Everything that stands in the place of `slot`.
    subscript(slot: ScenarioSlot) -> [ScenarioWord] { found[slot] ?? [] }

    /// - Parameters:
    ///   - words: Those of the statement that the phrase is for.
    ///   - end: Where the statement ends, for what is missing there.
    ///   - faults: Told of the first word that fits no phrase, and what would.
    init?(
        _ words: some RandomAccessCollection<ScenarioWord>,
        end: DocumentMark,
        reporting faults: inout ScenarioFaults
    ) {
        var reached = 0
        var expected: [String] = []
        for phrase in Phrase.allCases {
            for pattern in phrase.patterns {
                switch ScenarioPhrase(pattern).match(words) {
                case .found(let found):
                    self.phrase = phrase
                    self.found = found
                    return
                case .failed(let index, let word):
                    if index > reached { (reached, expected) = (index, []) }
                    if index == reached, let word, !expected.contains(word) { expected.append(word) }
                }
            }
        }
        let word = words.dropFirst(reached).first
        let names = (zh: expected.joined(separator: "、"), en: expected.joined(separator: ", "))
        if let word {
            faults.report(
                .words,
                at: word.mark,
                zh: "此处不应是“\(word.text)”" + (expected.isEmpty ? "" : "；可以是：\(names.zh)"),
                en: "“\(word.text)” does not fit here" + (expected.isEmpty ? "" : "; what does: \(names.en)")
            )
        } else {
            faults.report(.words, at: end, zh: "语句不完整；还缺：\(names.zh)", en: "Here something is missing: \(names.en)")
        }
        return nil
    }
}
