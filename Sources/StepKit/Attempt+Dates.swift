public import WorkflowCore

extension ReasonSpec {
    /// What ``WorkflowCore/Attempt/futureDates(_:)`` finds; a module that asks declares it.
    public static let dateInFuture = ReasonSpec(
        "date_in_future",
        zh: "日期晚于今天：请填写实际发生的日期",
        en: "The date is later than today: enter the day on which it happened"
    )
}

extension Attempt {
    /// Finds those of the form's dates that lie after today.
    ///
    /// A field is named by its name, or by `group.member` where it is a member of a group.
    public func futureDates(_ fields: String...) -> [Finding] {
        fields.compactMap { path in
            let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
            let date = parts.count == 2 ? input.group(parts[0]).date(parts[1]) : input.date(path)
            guard let date, date > today else { return nil }
            return Finding("date_in_future", field: path, naming: date.description)
        }
    }
}
