public import StrictJSON
public import WorkflowCore

extension Label {
    /// What people call a row of a record by its member `no`: 第3条 and the like.
    public static func row(_ row: JSONObject) -> Label {
        let number = row.number("no").map { "\($0)" } ?? "?"
        return Label(zh: "第\(number)条", en: "no. \(number)")
    }
}
