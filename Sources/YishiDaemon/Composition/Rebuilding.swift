import Foundation
import Ledger
import WorkflowCore

/// Computes what is listed and shown anew from the events, for `yishid --rebuild`; ends the process where it cannot.
func rebuild(_ path: String?, language: SpokenLanguage) async {
    do {
        let settings = try DaemonSettings.load(from: path)
        try StateFolder.check(settings.stateDirectory)
        let ledger = try await Ledger.open(settings.stateDirectory) { _ in }
        let head = try await ledger.read { try $0.head() }
        try await ledger.rebuild()
        try await ledger.close()
        print(
            language.text(
                Label(
                    zh: "已由 \(head.seq) 个事件重建；最后的摘要：\(head.digest)",
                    en: "Rebuilt from \(head.seq) events. Last digest: \(head.digest)"
                )
            )
        )
    } catch let error as DocumentFaults {
        for fault in error.faults { writeError("\(fault.place): \(language.text(fault.label)) [\(fault.rule)]") }
        exit(DaemonExit.status(of: error))
    } catch {
        writeError("yishid: \(language.text(explanation(of: error)))")
        exit(DaemonExit.status(of: error))
    }
}

private func explanation(of error: any Error) -> Label {
    switch error {
    case LedgerError.inUse(let path):
        LedgerError.inUse(path: path).label.with(
            Label(zh: "请先停止服务", en: "stop the service first").with("systemctl stop yishid.socket yishid.service")
        )
    case let error as LedgerError: error.label
    case let error as PathRefusal: error.label
    default: Label(zh: "\(error)", en: "\(error)")
    }
}
