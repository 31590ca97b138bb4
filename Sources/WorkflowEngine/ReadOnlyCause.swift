package import Ledger
package import WorkflowCore

/// Why something can only be read for now, or not even that.
package struct ReadOnlyCause: Hashable, Sendable {
    /// Stable: a ledger error's code, or one of those below.
    package let code: String
    /// What happened, and where there is something to do, what.
    package let label: Label

    package init(code: String, label: Label) {
        self.code = code
        self.label = label
    }

    package init(_ error: LedgerError) { self.init(code: error.code, label: error.label) }

    /// This program cannot run a definition that proposals are pinned to.
    package static func definitionUnusable(_ fault: Label) -> ReadOnlyCause {
        ReadOnlyCause(code: "definition_unusable", label: fault)
    }
}
