import Foundation
import Glibc
import Ledger
import Testing
import WorkflowCore
import WorkflowEngine
import YishiAPI
import YishiDaemon

/// An office for the doctor, in which nothing is wrong until a test spoils it.
struct DoctorOffice {
    let folder: ScratchFolder
    let ledger: Ledger
    var calendar: WorkingCalendar
    var today = "2026-06-01T08:00:00.000Z"
    var standardWorkflow = "annual-proposal"
    var standingCause: ReadOnlyCause?
    var unusable: [UnusableDefinition] = []
    var room: Int? = 20 << 30
    /// How old the newest backup is; without one where it is `nil`.
    var hoursOfBackup: Int? = 5
    /// The permissions of the socket; without one where they are `nil`.
    var socketMode: mode_t? = 0o660
    /// The group that the socket is for is not the one that it has.
    var socketIsAnothers = false

    static func with(_ body: (inout DoctorOffice) async throws -> Void) async throws {
        try await ScratchFolder.withAsync { folder in
            var office = DoctorOffice(
                folder: folder,
                ledger: try Ledger.open(folder.path(""), limits: EvidenceLimits()),
                calendar: try ShippedCalendar.years().calendar
            )
            try await body(&office)
            try await office.ledger.close()
        }
    }

    /// Installs the standard workflow and enters somebody who records and somebody who confirms.
    func open() async throws {
        let text = String(decoding: Shipped.definition, as: UTF8.self)
        let workflow = try DefinitionReader(registry: try ShippedWorkflow.registry()).workflow(from: text, file: "w")
        let definition = NewDefinition(workflow: workflow, text: text)
        try await submit(Submission(user: "root", request: .installDefinitions([definition])))
        try await enter("ann", role: "secretary_general")
        try await enter("cho", role: "clerk")
    }

    func enter(_ user: String, role: String) async throws {
        let person = OfficePerson(user: user, name: user, roles: [role])
        try await submit(Submission(user: "root", request: .setPerson(person)))
    }

    func submit(_ submission: Submission) async throws { _ = try await engine().submit(submission) }

    /// What the doctor finds: each check in both languages, with the folder of the test by another name.
    func report() async throws -> String {
        let doctor = Doctor(
            engine: try engine(),
            standardWorkflow: standardWorkflow,
            unusable: unusable,
            surroundings: try surroundings()
        )
        return text(await doctor.examine())
    }

    func report(closedBy cause: ReadOnlyCause) throws -> String {
        text(Doctor.examine(try surroundings(), closedBy: cause))
    }

    private func text(_ output: Manage.Doctor.Output) -> String {
        output.checks.map { check in
            let next = check.next.map { ["  → \($0.zh)", "  → \($0.en)"] } ?? []
            return (["\(check.state) [\(check.name)]", "  \(check.label.zh)", "  \(check.label.en)"] + next)
                .joined(separator: "\n")
        }.joined(separator: "\n").replacing(folder.path(""), with: "FOLDER")
            .replacing(/(组|group) [^ ，,]+([，,] ?)(权限|mode)/) { "\($0.1) GROUP\($0.2)\($0.3)" }
    }

    private func engine() throws -> WorkflowEngine {
        let now = try now()
        let library = WorkflowLibrary()
        library.add(try ShippedWorkflow.make())
        return WorkflowEngine(
            ledger: ledger,
            library: library,
            time: OfficeTime(zone: .shanghai, calendars: OfficeCalendars(common: calendar)) { now },
            head: HeadSignal(seq: 0),
            standingCause: standingCause
        )
    }

    private func surroundings() throws -> Surroundings {
        let backups = folder.path("backups")
        try? FileManager.default.removeItem(atPath: backups)
        let now = try now()
        if let hoursOfBackup {
            let backup = "\(backups)/yishi-20260101T000000Z"
            try FileManager.default.createDirectory(atPath: backup, withIntermediateDirectories: true)
            let date = Date(timeIntervalSince1970: Double(now.milliseconds / 1_000 - hoursOfBackup * 3_600))
            try Data().write(to: URL(filePath: "\(backup)/ledger.sqlite"))
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: "\(backup)/ledger.sqlite")
        }
        // A plain file has an owner, a group and permissions as well.
        let socket = folder.path("io.yishi")
        try? FileManager.default.removeItem(atPath: socket)
        if let socketMode {
            try Data().write(to: URL(filePath: socket))
            try FileManager.default.setAttributes([.posixPermissions: socketMode], ofItemAtPath: socket)
        }
        let room = room
        let group = try #require(getgrgid(getegid()).map { String(cString: $0.pointee.gr_name) })
        return Surroundings(
            stateDirectory: folder.path(""),
            socketPath: socket,
            backupDirectory: backups,
            socketGroup: socketIsAnothers ? "yishi-of-old" : group,
            room: { _ in room },
            clock: { now }
        )
    }

    private func now() throws -> Instant { try #require(Instant(today)) }
}
