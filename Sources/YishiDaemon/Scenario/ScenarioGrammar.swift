/// Everything that a scenario can say; yishi-scenario(5) explains it.
package enum ScenarioGrammar {
    static let given = ["given", "假设"]
    static let on = ["on", "在"]
    static let then = ["then", "那么"]

    /// Every statement, as the manual page has it.
    package static var statements: [String] {
        let days = on.map { "\($0) DATE" }
        return sentences(given, GivenPhrase.self) + days + sentences(days, DayPhrase.self)
            + sentences(["on DATE WHO:", "在 DATE WHO："], DeedPhrase.self) + sentences(then, ThenPhrase.self)
    }

    /// The lines of a calendar below a statement.
    package static var calendarLines: [String] { CalendarPhrase.allCases.flatMap(\.patterns) }

    private static func sentences<Phrase: ScenarioPhrases>(_ starts: [String], _ phrases: Phrase.Type) -> [String] {
        phrases.allCases.flatMap { zip(starts, $0.patterns).map { $0 + ($0.hasSuffix("：") ? "" : " ") + $1 } }
    }
}

/// What there is at the beginning.
enum GivenPhrase: ScenarioPhrases {
    case workflow
    case personOfUnit
    case person
    case calendar
    case calendarOfBody
    case noCalendar

    var patterns: [String] {
        switch self {
        case .workflow: ["workflow WORKFLOW", "流程 WORKFLOW"]
        case .person: ["person WHO ROLE…", "人员 WHO ROLE…"]
        case .personOfUnit: ["person WHO ROLE… of UNIT", "人员 WHO ROLE… 属于 UNIT"]
        case .calendar: ["calendar of YEAR by NOTICE", "日历 YEAR 依据 NOTICE"]
        case .calendarOfBody: ["calendar of YEAR for BODY by NOTICE", "日历 YEAR 机构 BODY 依据 NOTICE"]
        case .noCalendar: ["no calendar of YEAR…", "没有日历 YEAR…"]
        }
    }
}

/// What happens to the office on a day.
enum DayPhrase: ScenarioPhrases {
    case calendar
    case calendarOfBody
    case downtime

    var patterns: [String] {
        switch self {
        case .calendar: GivenPhrase.calendar.patterns
        case .calendarOfBody: GivenPhrase.calendarOfBody.patterns
        case .downtime: ["downtime", "停机"]
        }
    }
}

/// What a person does on a day.
enum DeedPhrase: ScenarioPhrases {
    case create
    case confirm
    case decline
    case acknowledge
    case act

    var patterns: [String] {
        switch self {
        case .create: ["create ID", "新建 ID"]
        case .confirm: ["confirm ID…", "确认 ID…"]
        case .decline: ["decline ID…", "不予确认 ID…"]
        case .acknowledge: ["acknowledge ID DEADLINE", "已阅 ID DEADLINE"]
        case .act: ["ACTION ID…", "ACTION ID…"]
        }
    }
}

/// What is expected.
enum ThenPhrase: ScenarioPhrases {
    case refused
    case warned
    case nobodyReminded
    case nobodyRemindedOf
    case reminded
    case remindedAt
    case state
    case pending
    case due
    case limited
    case met
    case metAfter
    case left
    case over
    case stopped
    case missingYear
    case reminders
    case noReminders

    var patterns: [String] {
        switch self {
        case .refused: ["refused with CODE…", "被拒 CODE…"]
        case .warned: ["warned of CODE…", "注意 CODE…"]
        case .nobodyReminded: ["nobody is reminded", "无人收到提醒"]
        case .nobodyRemindedOf: ["nobody is reminded of ID DEADLINE", "无人收到提醒 ID DEADLINE"]
        case .reminded: ["WHO… is|are reminded of ID DEADLINE", "WHO… 收到提醒 ID DEADLINE"]
        case .remindedAt: ["WHO… is|are reminded of ID DEADLINE at RUNG", "WHO… 收到提醒 ID DEADLINE 级别 RUNG"]
        case .state: ["ID is STATE", "ID 处于 STATE"]
        case .pending: ["ID awaits confirmation", "ID 待确认"]
        case .due: ["ID DEADLINE is due DATE", "ID DEADLINE 到期 DATE"]
        case .limited: ["ID DEADLINE is limited to DATE", "ID DEADLINE 最迟 DATE"]
        case .met: ["ID DEADLINE is met", "ID DEADLINE 已办"]
        case .metAfter: ["ID DEADLINE is met after N working day|days", "ID DEADLINE 已办 用时 N个工作日"]
        case .left: ["ID DEADLINE has N working day|days left", "ID DEADLINE 还剩 N个工作日"]
        case .over: ["ID DEADLINE is N working day|days over", "ID DEADLINE 已超 N个工作日"]
        case .stopped: ["ID DEADLINE stands still", "ID DEADLINE 停计"]
        case .missingYear: ["ID DEADLINE needs the calendar of YEAR", "ID DEADLINE 缺日历 YEAR"]
        case .reminders: ["ID DEADLINE has reminded on DATE…", "ID DEADLINE 提醒于 DATE…"]
        case .noReminders: ["ID DEADLINE has not reminded", "ID DEADLINE 未提醒"]
        }
    }
}
