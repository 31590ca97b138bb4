import Foundation
import Ledger
import WorkflowCore
package import WorkflowEngine
package import YishiAPI

/// Looks at all that the office needs, and says what an administrator does next.
package struct Doctor: Sendable {
    private let engine: WorkflowEngine
    private let standardWorkflow: String
    private let unusable: [UnusableDefinition]
    private let surroundings: Surroundings

    /// - Parameters:
    ///   - engine: whose office it is.
    ///   - standardWorkflow: the workflow of new proposals.
    ///   - unusable: the installed definitions that this program cannot run.
    ///   - surroundings: what the daemon needs of the machine.
    package init(
        engine: WorkflowEngine,
        standardWorkflow: String,
        unusable: [UnusableDefinition],
        surroundings: Surroundings
    ) {
        self.engine = engine
        self.standardWorkflow = standardWorkflow
        self.unusable = unusable
        self.surroundings = surroundings
    }

    package func examine() async -> Manage.Doctor.Output {
        var checks: [Manage.Check] = []
        // The others may find that something cannot be read.
        let others = [await definitionsCheck, await peopleCheck, calendarCheck]
        checks.append(await ledgerCheck)
        checks.append(await changesCheck)
        checks.append(evidenceCheck)
        return Manage.Doctor.Output(checks: checks + others + surroundings.checks())
    }

    /// What there is to look at without a ledger.
    package static func examine(_ surroundings: Surroundings, closedBy cause: ReadOnlyCause) -> Manage.Doctor.Output {
        Manage.Doctor.Output(
            checks: [
                .fault(.ledger, cause.label, next: surroundings.nextStep(after: cause)),
                .fault(.changes, Label(zh: "台账未打开，不能查看也不能改动", en: "Without a ledger nothing can be read or changed")),
            ] + surroundings.checks()
        )
    }

    private var ledgerCheck: Manage.Check {
        get async {
            do {
                let head = try await engine.ledger.read { try $0.head() }
                if let problem = engine.ledger.health.problem { throw problem }
                return .ok(
                    .ledger,
                    Label(
                        zh: "台账已打开，共 \(head.seq) 个事件；是否全部完好，请用 yishi admin verify 核对",
                        en: "The ledger is open and holds \(head.seq) events; whether all are sound: yishi admin verify"
                    )
                )
            } catch {
                return unreadable(.ledger, error)
            }
        }
    }

    private var changesCheck: Manage.Check {
        get async {
            guard let cause = await engine.readOnlyCause else {
                return .ok(.changes, Label(zh: "可以改动", en: "Changes are taken"))
            }
            return .fault(
                .changes,
                Label(zh: "不能改动", en: "No changes are taken").with(cause.label),
                next: surroundings.nextStep(after: cause)
            )
        }
    }

    private var evidenceCheck: Manage.Check {
        let folder = surroundings.stateDirectory + "/evidence"
        let cause = ReadOnlyCause(.evidenceLost)
        guard !engine.ledger.evidence.isLost, FileManager.default.fileExists(atPath: folder) else {
            return .fault(.evidence, cause.label.with(folder), next: surroundings.nextStep(after: cause))
        }
        return .ok(.evidence, Label(zh: "材料文件夹可用", en: "The folder of the files is there").with(folder))
    }

    private var definitionsCheck: Manage.Check {
        get async {
            if let cause = unusable.cause {
                return .fault(.definitions, cause.label, next: surroundings.nextStep(after: cause))
            }
            do {
                let installed = try await engine.ledger.read { try $0.definitions() }
                guard installed.contains(where: { $0.name == standardWorkflow && $0.isCurrent }) else {
                    return .warning(
                        .definitions,
                        Label(
                            zh: "新议题所用的流程 \(standardWorkflow) 没有安装",
                            en: "The workflow of new proposals, \(standardWorkflow), is not installed"
                        ),
                        next: Label(zh: "安装它", en: "Install it")
                            .with("yishi admin definition install /usr/share/yishi/workflows/\(standardWorkflow).yaml")
                    )
                }
                if let idle = unusable.first(where: { fault in installed.contains { $0.digest == fault.digest } }) {
                    return .warning(
                        .definitions,
                        idle.fault,
                        next: Label(zh: "不再需要时删除它", en: "Remove it where nobody needs it")
                            .with("yishi admin definition remove \(idle.digest.prefix(12))")
                    )
                }
                return .ok(
                    .definitions,
                    Label(
                        zh: "流程定义 \(installed.count) 个，均可执行",
                        en: "Workflow definitions, all of which can be run: \(installed.count)"
                    )
                )
            } catch {
                return unreadable(.definitions, error)
            }
        }
    }

    private var peopleCheck: Manage.Check {
        get async {
            do {
                let people = try await engine.ledger.read { try $0.people() }
                let wanted = try await confirmers()
                let set = "yishi admin person set USER --name NAME --role ROLE"
                if people.isEmpty {
                    return .warning(
                        .people,
                        Label(zh: "还没有任何人有角色", en: "Nobody has a role yet"),
                        next: Label(zh: "登记人员", en: "Enter the people").with("yishi admin roles; \(set)")
                    )
                }
                // Who records something does not confirm it.
                let staff = people.filter { $0.roles.contains { $0 != "auditor" } }
                let canConfirm = staff.count > 1 && staff.contains { !wanted.isDisjoint(with: $0.roles) }
                guard wanted.isEmpty || canConfirm else {
                    let roles = wanted.sorted().joined(separator: ", ")
                    return .warning(
                        .people,
                        Label(
                            zh: "没有人能确认须由第二人确认的事项（角色 \(roles)）",
                            en: "Nobody can confirm what takes a second person (roles: \(roles))"
                        ),
                        next: Label(zh: "再给一个人其中的角色", en: "Give one more person one of these roles").with(set)
                    )
                }
                return .ok(.people, Label(zh: "有角色的共 \(people.count) 人", en: "People who have a role: \(people.count)"))
            } catch {
                return unreadable(.people, error)
            }
        }
    }

    /// The roles of which somebody must confirm acts of the standard workflow.
    private func confirmers() async throws -> Set<String> {
        let name = standardWorkflow
        guard let current = try await engine.ledger.read({ try $0.currentDefinition(of: name) }),
            let workflow = engine.library[current.digest], workflow.definition.twoPersonRule
        else { return [] }
        return Set(workflow.steps.flatMap(\.manifest.actions).flatMap(\.confirmers))
    }

    private var calendarCheck: Manage.Check {
        let today = engine.time.moment.today
        let wanted = today.month < 11 ? [today.year] : [today.year, today.year + 1]
        let missing = wanted.filter { !engine.time.calendars.common.years.contains($0) }.map(String.init)
        guard let first = missing.first else {
            return .ok(.calendar, Label(zh: "今年的工作日历齐备", en: "The working days of this year are known"))
        }
        let years = missing.joined(separator: ", ")
        return .warning(
            .calendar,
            Label(zh: "没有 \(years) 年的工作日历，到期日算不出来", en: "The working days of \(years) are not known: no due dates"),
            next: Label(
                zh: "按国务院办公厅通知编写 /etc/yishi/calendars/\(first).csv，列入 yishid.conf 的 calendars，然后",
                en: "Write /etc/yishi/calendars/\(first).csv by the State Council's notice, "
                    + "name it under calendars in yishid.conf, then"
            ).with("systemctl reload yishid.service")
        )
    }

    private func unreadable(_ name: CheckName, _ error: any Error) -> Manage.Check {
        guard let error = error as? LedgerError else {
            return .fault(name, Label(zh: "无法查看", en: "It cannot be looked at").with("\(error)"))
        }
        return .fault(name, error.label, next: surroundings.nextStep(after: ReadOnlyCause(error)))
    }
}
