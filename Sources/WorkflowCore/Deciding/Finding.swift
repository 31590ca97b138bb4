/// Something that a check found to stand in the way of an action (or, for a code declared a warning, to be noted).
public struct Finding: Hashable, Sendable {
    /// A code that the module's manifest declares.
    public var code: String
    /// The form field that can mend it.
    public var field: String?
    /// What exactly was found, added to the code's own text.
    public var detail: Label?
    /// The roles that can supply what is missing, where they are not those of the action.
    var who: [String]?

    /// A finding with that code.
    public init(_ code: String, field: String? = nil, detail: Label? = nil) {
        self.code = code
        self.field = field
        self.detail = detail
    }

    /// A finding whose detail reads the same in both languages, such as a unit's name or a number.
    public init(_ code: String, field: String? = nil, naming name: String) {
        self.init(code, field: field, detail: Label(zh: name, en: name))
    }
}

extension Finding {
    /// This finding, for these roles to supply.
    func supplied(by roles: [String]) -> Finding {
        var finding = self
        finding.who = roles
        return finding
    }
}

/// One reason why an action is refused, ready for a person to read.
package struct Reason: Codable, Hashable, Sendable {
    package var code: String
    package var field: String?
    package var label: Label
    /// The roles that can supply what is missing.
    package var who: [String]
    /// The roles that may waive it, where it can be waived at all.
    package var waivers: [String]
}

extension Reason {
    /// What was found, with a standard code, and the roles that can mend it where the finding names none.
    init(_ finding: Finding, who roles: [String] = []) {
        self.init(
            code: finding.code,
            field: finding.field,
            label: ReasonSpec.standardLabel(of: finding),
            who: finding.who ?? roles,
            waivers: []
        )
    }

    /// Somebody else changed the proposal in the meantime.
    package static func versionConflict(expected: Int, actual: Int) -> Reason {
        Reason(
            Finding(
                "version_conflict",
                detail: Label(
                    zh: "您看到的是第 \(expected) 版，现为第 \(actual) 版",
                    en: "you saw revision \(expected), it is at \(actual)"
                )
            )
        )
    }
}
