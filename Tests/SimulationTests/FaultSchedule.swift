import Ledger
import Synchronization

/// Lets the storage fail once, at a statement that the schedule chose.
final class FaultSchedule: StorageFaults {
    private struct Plan {
        var fault: StorageFault?
        var statementsBefore = 0
        var struck: StorageFault?
    }

    private let plan = Mutex(Plan())

    func arm(_ fault: StorageFault, after statements: Int) {
        plan.withLock { $0 = Plan(fault: fault, statementsBefore: statements) }
    }

    /// Ends the plan; returns the fault if it struck.
    func disarm() -> StorageFault? {
        plan.withLock { plan in
            defer { plan = Plan() }
            return plan.struck
        }
    }

    func next() -> StorageFault? {
        plan.withLock { plan in
            guard let fault = plan.fault, plan.struck == nil else { return nil }
            guard plan.statementsBefore > 0 else {
                plan.struck = fault
                return fault
            }
            plan.statementsBefore -= 1
            return nil
        }
    }
}
