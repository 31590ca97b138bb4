public import StrictJSON
public import WorkflowCore

/// Reading forms and records by field, in the types of the office.
extension JSONObject {
    /// The text of that name, if it is there and not empty.
    public func text(_ name: String) -> String? {
        guard let text = self[name]?.string, !text.isEmpty else { return nil }
        return text
    }

    /// The date of that name.
    public func date(_ name: String) -> CivilDate? { text(name).flatMap { CivilDate($0) } }

    /// The whole number of that name.
    public func number(_ name: String) -> Int? { self[name]?.integer }

    /// Whether the flag of that name is set.
    public func flag(_ name: String) -> Bool { self[name]?.bool ?? false }

    /// The members of the group of that name; none where it is missing.
    public func group(_ name: String) -> JSONObject { self[name]?.object ?? JSONObject() }

    /// The rows of the list of that name; none where it is missing.
    public func rows(_ name: String) -> [JSONObject] { (self[name]?.array ?? []).compactMap(\.object) }

    /// The lines of that name; none where it is missing.
    public func texts(_ name: String) -> [String] { (self[name]?.array ?? []).compactMap(\.string) }
}

extension Attempt {
    /// The value of the option of that name; zero where the manifest declares no such option.
    public func option(_ name: String) -> Int { options[name] ?? 0 }

    /// Whether the choice `value` of the list `list` carries the flag `flag`.
    public func choice(_ value: String?, of list: String, has flag: String) -> Bool {
        guard let value, let choices = lists.first(where: { $0.name == list })?.choices else { return false }
        return choices.first { $0.value == value }?.flags.contains(flag) ?? false
    }
}
