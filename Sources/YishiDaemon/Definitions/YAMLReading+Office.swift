import WorkflowCore

extension YAMLReading {
    mutating func office(_ node: YAMLNode?) -> OfficeRules {
        let keys = record(node, required: ["annotate", "waive", "amend", "withdraw", "suspend", "merge"])
        return OfficeRules(
            annotate: onlyRoles(keys["annotate"]),
            waive: onlyRoles(keys["waive"]),
            amend: amend(keys["amend"]),
            withdraw: withdraw(keys["withdraw"]),
            suspend: suspend(keys["suspend"]),
            merge: merge(keys["merge"])
        )
    }

    private mutating func onlyRoles(_ node: YAMLNode?) -> [String] {
        let keys = record(node, required: ["roles"])
        return identifiers(keys["roles"])
    }

    private mutating func amend(_ node: YAMLNode?) -> OfficeRules.Amending {
        let keys = record(node, required: ["roles"], optional: ["fixed"])
        return OfficeRules.Amending(roles: identifiers(keys["roles"]), fixed: identifiers(keys["fixed"]))
    }

    private mutating func withdraw(_ node: YAMLNode?) -> OfficeRules.Withdrawing {
        let keys = record(node, required: ["from", "roles", "to"], optional: ["consent_in", "confirmers"])
        return OfficeRules.Withdrawing(
            states: identifiers(keys["from"]),
            consentStates: identifiers(keys["consent_in"]),
            roles: identifiers(keys["roles"]),
            confirmers: identifiers(keys["confirmers"]),
            end: identifier(keys["to"])
        )
    }

    private mutating func suspend(_ node: YAMLNode?) -> OfficeRules.Suspending {
        let keys = record(node, required: ["state", "label", "roles"])
        return OfficeRules.Suspending(
            state: identifier(keys["state"]),
            label: label(keys["label"]),
            roles: identifiers(keys["roles"])
        )
    }

    private mutating func merge(_ node: YAMLNode?) -> OfficeRules.Merging {
        let keys = record(node, required: ["from", "roles", "to"])
        return OfficeRules.Merging(
            states: identifiers(keys["from"]),
            roles: identifiers(keys["roles"]),
            end: identifier(keys["to"])
        )
    }
}
