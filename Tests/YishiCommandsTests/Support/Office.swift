import StrictJSON
import YishiAPI

/// A small office: what its daemon would say.
enum Office {
    static func label(_ en: String, _ zh: String) -> WireLabel { WireLabel(en: en, zh: zh) }

    static let intake: [Proposals.Field] = [
        field("year", "Year", "年度", kind: "number"), field("serial", "Serial number", "序号", kind: "number"),
        field("title", "Title", "议题名称", required: true),
        field(
            "source_kind",
            "Source",
            "来源",
            kind: "choice",
            choices: [("member", "Suggested by a member", "委员荐题"), ("cppcc", "Chosen by the committee", "政协选题")]
        ),
        field("form", "Form of consultation", "协商形式"),
        field("suggested_units", "Suggested units", "建议承办单位", kind: "texts"),
        field("not_secret", "Declared free of secrets", "不涉密", kind: "flag"),
    ]

    static func field(
        _ name: String,
        _ en: String,
        _ zh: String,
        kind: String = "text",
        required: Bool = false,
        choices: [(String, String, String)] = [],
        fields: [Proposals.Field]? = nil
    ) -> Proposals.Field {
        Proposals.Field(
            name: name,
            label: label(en, zh),
            kind: kind,
            required: required,
            choices: choices.map { Proposals.Choice(value: $0.0, label: label($0.1, $0.2)) },
            fields: fields
        )
    }

    static func proposal(
        _ id: String = "2022-001",
        state: (name: String, en: String, zh: String) = ("draft", "Draft", "草稿"),
        revision: Int = 1,
        ended: Bool = false,
        pending: Proposals.Pending? = nil,
        clocks: [Proposals.Clock] = [],
        record: JSONObject = ["title": "推进海产品产业链延伸"]
    ) -> Proposals.Proposal {
        Proposals.Proposal(
            id: id,
            revision: revision,
            workflow: "annual-proposal",
            workflowDigest: "0123456789abcdef",
            title: record["title"]?.string ?? "",
            step: "selection",
            stepLabel: label("Topic selection", "精选议题"),
            state: state.name,
            stateLabel: label(state.en, state.zh),
            waitsFor: label("The proposer to complete it", "提出人补充完善"),
            ended: ended,
            pending: pending,
            clocks: clocks,
            record: record
        )
    }

    static func event(
        _ seq: Int,
        _ action: String? = nil,
        label: WireLabel? = nil,
        to state: String? = nil,
        proposal: String = "2022-001",
        kind: String = "acted",
        authority: String? = nil,
        at: String = "2022-04-18T02:05:00.000Z"
    ) -> Proposals.Event {
        var detail: JSONObject = [:]
        detail["action"] = action.map { .string($0) }
        if let state { detail["position"] = ["step": "selection", "state": .string(state)] }
        return Proposals.Event(
            seq: seq,
            proposal: proposal,
            revision: seq,
            at: at,
            kind: kind,
            actor: "li",
            authority: authority,
            label: label,
            stateLabel: state.map { Self.label($0.uppercased(), $0) },
            detail: detail,
            digest: "d\(seq)"
        )
    }

    static func reason(_ code: String = "source_missing", field: String? = "source_name") -> Proposals.Reason {
        Proposals.Reason(
            code: code,
            field: field,
            label: label("The source is missing: enter it", "缺来源：请填写"),
            who: ["clerk", "committee"],
            waivers: code == "similar_not_checked" ? ["secretary_general"] : nil
        )
    }

    static let roles = [
        Manage.Role(name: "clerk", label: label("Clerk", "经办人员")),
        Manage.Role(name: "committee", label: label("Committee", "专委会")),
        Manage.Role(name: "secretary_general", label: label("Secretary-general", "秘书长")),
        Manage.Role(name: "party_committee", label: label("Party committee", "区委")),
    ]

    static let submit = Proposals.Action(
        name: "submit",
        label: label("Submit", "提交"),
        to: "screening",
        roles: ["clerk"],
        needsSecondPerson: false,
        form: intake.dropFirst(2) + [
            field("background", "Background", "背景理由", kind: "prose", required: true),
            field(
                "review",
                "Review",
                "审议",
                kind: "group",
                fields: [
                    field("date", "Date", "会议日期", kind: "date", required: true),
                    field("file", "Minutes", "会议纪要", kind: "file"),
                ]
            ),
            field(
                "units",
                "Units",
                "承办单位",
                kind: "list",
                fields: [
                    field("unit", "Unit", "单位", required: true),
                    field(
                        "role",
                        "Role",
                        "职责",
                        kind: "choice",
                        choices: [("host", "Host", "主办"), ("co", "Co-unit", "会办")]
                    ),
                ]
            ), field("paper", "Paper", "文件", kind: "file"), field("focus", "Focus", "关注点", kind: "choices"),
        ],
        reasons: [reason(), reason("background_missing", field: "background")]
    )

    /// A daemon that knows one proposal and the office's words.
    static func daemon() throws -> FakeDaemon {
        let daemon = FakeDaemon()
        try daemon.answer(Manage.ListRoles.self, with: .init(roles: roles))
        try daemon.answer(Proposals.Describe.self, with: .init(workflows: [SmallWorkflow.workflow], modules: []))
        try daemon.answer(Proposals.Get.self, with: .init(proposal: proposal()))
        try daemon.answer(Proposals.Actions.self, with: .init(actions: [submit]))
        return daemon
    }
}
