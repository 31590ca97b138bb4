import WorkflowCore

/// The modules that the fixture definitions name.
enum FixtureModules {
    static let manifests = Dictionary(
        uniqueKeysWithValues: [draft, meeting, notice, publish, shadow, stuck].map { ($0.module, $0) }
    )

    private static let kind = ChoiceList("kind", [.init("a", zh: "甲", en: "A"), .init("b", zh: "乙", en: "B")])

    /// Two ways out, a second person, a clock, an option and a list.
    private static let draft = module(
        "Draft",
        entries: ["start": "writing"],
        states: ["writing", "checking"],
        actions: [
            action(
                "write",
                from: "writing",
                to: .state("checking"),
                form: [.text("title", zh: "标题", en: "Title", missing: "title_missing", place: .topic)]
            ),
            action("accept", from: "checking", to: .exit("accepted"), confirmers: ["head"]),
            action("drop", from: "checking", to: .exit("dropped")),
        ],
        exits: ["accepted", "dropped"],
        clocks: [ClockSpec("checking", zh: "审核", en: "Checking", states: ["checking"])],
        lists: [kind],
        options: [OptionSpec("limit", zh: "上限", en: "Limit", standard: 1)]
    )

    /// Two ways in, each to its own state; a list with flags, and one that another module has too.
    private static let publish = module(
        "Publish",
        entries: ["start": "publishing", "later": "archiving"],
        states: ["publishing", "archiving"],
        actions: [
            action("publish", from: "publishing", to: .exit("published")),
            action("archive", from: "archiving", to: .exit("published")),
        ],
        exits: ["published"],
        lists: [kind, ChoiceList("remark", [.init("a", zh: "甲", en: "A", flags: ["open"])])]
    )

    /// A clock that is counted back from an event.
    private static let meeting = module(
        "Meeting",
        entries: ["start": "inviting"],
        states: ["inviting"],
        actions: [action("meet", from: "inviting", to: .exit("met"))],
        exits: ["met"],
        clocks: [ClockSpec("invitation", zh: "邀请", en: "Invitation", states: ["inviting"], before: ["day"])]
    )

    /// A role that only this module names.
    private static let notice = module(
        "Notice",
        entries: ["start": "noticing"],
        states: ["noticing"],
        actions: [action("notice", from: "noticing", to: .exit("noticed"), roles: ["clerk", "messenger"])],
        exits: ["noticed"]
    )

    /// An action that is called like one of the office's own.
    private static let shadow = module(
        "Shadow",
        entries: ["start": "noticing"],
        states: ["noticing"],
        actions: [action("withdraw", from: "noticing", to: .exit("noticed"))],
        exits: ["noticed"]
    )

    /// A state that nothing leads out of.
    private static let stuck = module(
        "Stuck",
        entries: ["start": "waiting"],
        states: ["waiting"],
        actions: [],
        exits: ["never"]
    )

    private static func action(
        _ name: String,
        from state: String,
        to destination: Destination,
        roles: [String] = ["clerk"],
        confirmers: [String] = [],
        form: [Field] = []
    ) -> ActionSpec {
        ActionSpec(
            name,
            zh: name,
            en: name,
            from: [state],
            to: [destination],
            roles: roles,
            confirmers: confirmers,
            form: form
        )
    }

    private static func module(
        _ name: String,
        entries: KeyValuePairs<String, String>,
        states: [String],
        actions: [ActionSpec],
        exits: [String],
        clocks: [ClockSpec] = [],
        lists: [ChoiceList] = [],
        options: [OptionSpec] = []
    ) -> StepManifest {
        StepManifest(
            module: name,
            label: Label(zh: name, en: name),
            entries: entries.map { EntrySpec($0.key, state: $0.value) },
            states: states.map { StateSpec($0, zh: $0, en: $0, waitsFor: Label(zh: "人", en: "Somebody")) },
            actions: actions,
            exits: exits.map { ExitSpec($0, zh: $0, en: $0) },
            clocks: clocks,
            lists: lists,
            options: options,
            reasons: [ReasonSpec("title_missing", zh: "缺标题", en: "The title is missing")]
        )
    }
}
