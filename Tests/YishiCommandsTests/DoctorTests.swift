import StrictJSON
import Testing
import YishiAPI
import YishiCommands

/// How the command line shows what the doctor found.
@Suite struct DoctorTests {
    private static let fine = Manage.Check(
        name: "ledger",
        state: "ok",
        label: Office.label("The ledger is open", "台账已打开")
    )
    private static let heed = Manage.Check(
        name: "backup",
        state: "warning",
        label: Office.label("There is no backup", "没有备份"),
        next: Office.label("Make one: yishi admin backup /b", "做一次备份：yishi admin backup /b")
    )
    private static let fault = Manage.Check(
        name: "socket",
        state: "fault",
        label: Office.label("The socket is gone", "套接字不见了"),
        next: Office.label("Make it again", "重新建立")
    )
    /// Of a daemon that is newer than this program.
    private static let unknown = Manage.Check(name: "moon", state: "eclipsed", label: Office.label("The moon", "月亮"))

    @Test func everyStateIsShownInBothLanguages() throws {
        let daemon = FakeDaemon()
        try daemon.answer(
            Manage.Doctor.self,
            with: .init(checks: [Self.fine, Self.heed, Self.fault, Self.unknown])
        )
        let english = try run(["admin", "doctor"], daemon)
        let chinese = try run(["admin", "doctor"], daemon, in: .zh)
        try expectSnapshot("\(english.output)\n\(chinese.output)", "doctor.txt")
    }

    @Test func onlyAFaultEndsWithOne() throws {
        let daemon = FakeDaemon()
        try daemon.answer(Manage.Doctor.self, with: .init(checks: [Self.fine, Self.heed]))
        #expect(try run(["admin", "doctor"], daemon).status == .done)
        try daemon.answer(Manage.Doctor.self, with: .init(checks: [Self.heed, Self.fault]))
        #expect(try run(["admin", "doctor"], daemon).status == .failed)
    }

    @Test func whereNobodyAnswersTheSocketIsLookedAt() throws {
        let daemon = FakeDaemon()
        daemon.refuse(Manage.Doctor.self, .unreachable("No such file or directory"))
        let english = try run(["admin", "doctor"], daemon)
        let chinese = try run(["admin", "doctor"], daemon, in: .zh)
        #expect(english.status == .failed)
        try expectSnapshot("\(english.output)\n\(chinese.output)", "doctor-unreachable.txt")
    }
}
