import Foundation
import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine
import YishiAPI
import YishiDaemon

/// What the doctor says in either language, held against snapshots.
@Suite struct DoctorTests {
    @Test func ofAnOfficeInWhichAllIsWell() async throws {
        try await DoctorOffice.with { office in
            try await office.open()
            try expectSnapshot(try await office.report(), "doctor-well.txt")
        }
    }

    @Test func ofAnOfficeThatWasJustInstalled() async throws {
        try await DoctorOffice.with { office in
            office.hoursOfBackup = nil
            office.socketMode = nil
            office.room = 500 << 20
            office.calendar = WorkingCalendar()
            try expectSnapshot(try await office.report(), "doctor-new.txt")
        }
    }

    @Test func ofAnOfficeThatNobodyLooksAfter() async throws {
        try await DoctorOffice.with { office in
            try await office.open()
            try await office.submit(Submission(user: "root", request: .removePerson(user: "ann")))
            try await office.enter("bob", role: "auditor")
            office.hoursOfBackup = 49
            office.socketMode = 0o666
            office.room = 100 << 20
            // From November on the next year is looked at as well.
            office.today = "2026-11-01T08:00:00.000Z"
            try expectSnapshot(try await office.report(), "doctor-neglected.txt")
        }
    }

    /// Nobody is there to confirm what the only one has recorded.
    @Test func ofAnOfficeOfOne() async throws {
        try await DoctorOffice.with { office in
            try await office.open()
            try await office.submit(Submission(user: "root", request: .removePerson(user: "cho")))
            try await office.enter("bob", role: "auditor")
            #expect(try await office.report().contains("warning [people]"))
        }
    }

    @Test func ofTheSocketOfAnotherGroupAndADiskThatCannotBeLookedAt() async throws {
        try await DoctorOffice.with { office in
            try await office.open()
            office.socketIsAnothers = true
            office.room = nil
            try expectSnapshot(try await office.report(), "doctor-surroundings.txt")
        }
    }

    @Test func ofAnOfficeWhoseFilesAreGone() async throws {
        try await DoctorOffice.with { office in
            try await office.open()
            office.standingCause = ReadOnlyCause(.evidenceLost)
            try FileManager.default.removeItem(atPath: office.folder.path("evidence"))
            try expectSnapshot(try await office.report(), "doctor-evidence.txt")
        }
    }

    @Test(arguments: [0, 3])
    func ofADefinitionThatCannotBeRun(openProposals: Int) async throws {
        try await DoctorOffice.with { office in
            try await office.open()
            let installed = try await office.ledger.read { try $0.definitions() }
            let fault = DocumentFault(
                file: "annual-proposal",
                at: DocumentMark(line: 1, column: 2),
                rule: "module-unknown",
                label: Label(zh: "没有名为 X 的模块", en: "There is no module X")
            )
            office.unusable = installed.map {
                UnusableDefinition($0, open: openProposals, faults: DocumentFaults([fault]))
            }
            office.standingCause = office.unusable.cause
            #expect((office.standingCause == nil) == (openProposals == 0))
            try expectSnapshot(try await office.report(), "doctor-definition-\(openProposals).txt")
        }
    }

    @Test func ofALedgerThatCanNoLongerBeRead() async throws {
        try await DoctorOffice.with { office in
            try await office.open()
            try await office.ledger.close()
            try expectSnapshot(try await office.report(), "doctor-unreadable.txt")
        }
    }

    /// Every cause for which there is no office at all, and those for which it takes no changes, with what is to be done.
    @Test func ofEveryCauseForWhichNothingIsChanged() async throws {
        let errors: [LedgerError] = [
            .newerSchema(found: 9, known: 2), .notADatabase(path: "P"), .foreignDatabase(path: "P"),
            .databaseMissing(path: "P"), .damaged("page 3"), .diskFull, .failed("fdatasync: EIO"), .closed,
        ]
        try await DoctorOffice.with { office in
            let texts = try errors.map { try office.report(closedBy: ReadOnlyCause($0)) }
            let own = texts.map { $0.components(separatedBy: "ok [disk]").first ?? "" }
            try expectSnapshot(own.joined(separator: "\n"), "doctor-causes.txt")
        }
    }
}
