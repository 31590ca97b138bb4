import Testing
import WorkflowCore
import YishiDaemon

@Suite struct DefinitionDocumentTests {
    @Test func everyKeyOfADefinitionIsRead() throws {
        let definition = try read(
            """
            workflow: a-b2
            label: {zh: 甲, en: A}
            start: one/late
            two_person_rule: false
            roles:
              z: {zh: 子, en: Z}
              a: {zh: 丑, en: A}
            ends:
              over: {zh: 完, en: Over}
            office:
              annotate: {roles: [z]}
              waive: {roles: [a]}
              amend: {roles: [z, a], fixed: [title]}
              withdraw: {from: [s, t], consent_in: [t], roles: [z], confirmers: [a], to: over}
              suspend: {state: held, label: {zh: 停, en: Held}, roles: [a]}
              merge: {from: [s], roles: [z], to: over}
            steps:
              - step: one
                module: One
                exits: {x: two/in, y: over}
                clocks: {c: 1 month, d: {length: until 06-30 of the next year, ladder: m}, e: {length: 30 days, limit: 60 days, calendar: g}}
                roles: {go: [a]}
                confirmers: {go: []}
                options: {o: 0}
                lists:
                  l:
                    - {value: A, zh: 甲, en: First, flags: [open]}
                    - {value: b, zh: 乙, en: Second}
              - {step: two, module: Two}
            calendars:
              g: {zh: 政府, en: Government}
            reminders:
              l:
                - {at: -10, level: remind, to: [acting], for: 1 month}
              m:
                - {at: 3, level: red, to: [z, acting]}
            """
        )
        #expect(definition.name == "a-b2")
        #expect(definition.label == Label(zh: "甲", en: "A"))
        #expect(definition.start == "one/late")
        #expect(!definition.twoPersonRule)
        #expect(definition.roles.map(\.name) == ["z", "a"])
        #expect(definition.ends == [EndSpec(name: "over", label: Label(zh: "完", en: "Over"))])
        let held = OfficeRules.Suspending(state: "held", label: Label(zh: "停", en: "Held"), roles: ["a"])
        let withdrawing = OfficeRules.Withdrawing(
            states: ["s", "t"],
            consentStates: ["t"],
            roles: ["z"],
            confirmers: ["a"],
            end: "over"
        )
        #expect(
            definition.office
                == OfficeRules(
                    annotate: ["z"],
                    waive: ["a"],
                    amend: .init(roles: ["z", "a"], fixed: ["title"]),
                    withdraw: withdrawing,
                    suspend: held,
                    merge: .init(states: ["s"], roles: ["z"], end: "over")
                )
        )
        let list = ChoiceList(
            "l",
            [.init("A", zh: "甲", en: "First", flags: ["open"]), .init("b", zh: "乙", en: "Second")]
        )
        let first = StepUse(
            name: "one",
            module: "One",
            exits: ["x": "two/in", "y": "over"],
            roles: ["go": ["a"]],
            confirmers: ["go": []],
            clocks: [
                "c": ClockRule(length: .period(Period(count: 1, unit: .months))),
                "d": ClockRule(length: .until(month: 6, day: 30, ofNextYear: true), ladder: "m"),
                "e": ClockRule(
                    length: .period(Period(count: 30, unit: .days)),
                    limit: Period(count: 60, unit: .days),
                    calendar: "g"
                ),
            ],
            options: ["o": 0],
            lists: [list]
        )
        #expect(definition.calendars == [BodySpec(name: "g", label: Label(zh: "政府", en: "Government"))])
        let early = ReminderLadder.Rung(
            at: -10,
            level: .remind,
            roles: ["acting"],
            from: Period(count: 1, unit: .months)
        )
        let late = ReminderLadder.Rung(at: 3, level: .red, roles: ["z", "acting"])
        #expect(
            definition.ladders == [ReminderLadder(name: "l", rungs: [early]), ReminderLadder(name: "m", rungs: [late])]
        )
        #expect(definition.steps == [first, StepUse(name: "two", module: "Two", exits: [:])])
    }

    @Test func twoPersonsAreTheRuleUnlessADefinitionSaysOtherwise() throws {
        let sound = try #require(try Fixture.all(in: "Definitions").first { $0.name == "sound.yaml" })
        let text = String(decoding: sound.bytes, as: UTF8.self).replacing("two_person_rule: true\n", with: "")
        #expect(try read(text).twoPersonRule)
    }

    @Test func theTextIsKeptByteForByte() throws {
        let sound = try #require(try Fixture.all(in: "Definitions").first { $0.name == "sound.yaml" })
        let document = try DefinitionDocument(file: sound.name, bytes: sound.bytes)
        #expect(Array(document.text.utf8) == sound.bytes)
    }

    @Test func aDefinitionIsKnownByTheDigestOfItsText() throws {
        let sound = try #require(try Fixture.all(in: "Definitions").first { $0.name == "sound.yaml" })
        let document = try DefinitionDocument(file: sound.name, bytes: sound.bytes)
        let other = try DefinitionDocument(file: "other.yaml", bytes: sound.bytes)
        let changed = try DefinitionDocument(file: sound.name, bytes: sound.bytes + Array("# more\n".utf8))
        #expect(document.digest.utf8.count == 64)
        #expect(document.digest == other.digest)
        #expect(document.digest != changed.digest)
    }

    private func read(_ text: String) throws -> WorkflowDefinition {
        try DefinitionDocument(file: "x.yaml", bytes: Array(text.utf8)).definition
    }
}
