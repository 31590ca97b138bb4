import Foundation
import StrictJSON
import TestSupport
import Testing

/// How the command line ends; scripts rely on the numbers.
@Suite(.timeLimit(.minutes(10))) struct ProgramExitTests {
    @Test(.enabled(if: Machine.isRoot, Machine.needsRoot))
    func eachOutcomeHasItsNumber() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = try await f.enterProposal("着力推动文旅产业发展")
            let table: [(words: [String], member: Member, status: Int32, error: String)] = [
                (["call", "org.example.Nothing"], .clerk, 1, "org.varlink.service.InterfaceNotFound"),
                (["frobnicate"], .clerk, 2, "Usage"),
                (["list", "--colour"], .clerk, 2, "Usage"),
                (["call", "Get", "{"], .clerk, 2, "Usage"),
                (["show", "2022-999"], .clerk, 3, "io.yishi.Proposals.NotFound"),
                (["act", id, "annotate", "--if-revision", "7"], .clerk, 4, "io.yishi.Proposals.Conflict"),
                (["act", id, "submit"], .clerk, 5, "io.yishi.Proposals.Refused"),
                (["act", id, "submit"], .tester, 5, "org.varlink.service.PermissionDenied"),
                (["list"], .stranger, 5, "org.varlink.service.PermissionDenied"),
                (["confirm", id], .secretary, 5, "io.yishi.Proposals.BatchRefused"),
            ]
            let before = try await f.eventCount()
            for row in table {
                let spoken = try await f.yishi(row.words, as: row.member)
                #expect(spoken.status == row.status, "\(row.words): \(spoken)")
                #expect(spoken.output.isEmpty && !spoken.errors.isEmpty, "\(row.words): \(spoken)")
                let written = try await f.yishi(row.words + ["--json"], as: row.member)
                #expect(written.status == row.status, "\(row.words): \(written)")
                #expect(written.errors.isEmpty, "\(row.words): \(written)")
                let json = try written.json()
                #expect(json["error"]?.string == row.error, "\(row.words): \(written)")
                #expect(json["exitCode"]?.integer == Int(row.status))
                #expect(json["message"]?.string?.isEmpty == false)
            }
            #expect(try await f.eventCount() == before)
            #expect(try await f.yishi("show", id, as: .clerk).status == 0)
        }
    }

    @Test(.enabled(if: Machine.isRoot, Machine.needsRoot))
    func aRequestIdThatWasUsedForSomethingElseIsAConflict() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            #expect(try await f.yishi("new", "第一题", "--request-id", "k", as: .clerk).status == 0)
            #expect(try await f.yishi("new", "第一题", "--request-id", "k", as: .clerk).status == 0)
            #expect(try await f.yishi("new", "第二题", "--request-id", "k", as: .clerk).status == 4)
            #expect(try await f.yishi("new", "第一题", "--request-id", "k", as: .committee).status == 4)
            let list = try await f.yishi("list", "--json", as: .clerk)
            #expect(try list.json()["proposals"]?.array?.count == 1)
        }
    }

    @Test func whereNoDaemonIsItSaysWhichSocketAndWhatToDo() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let answer = try await f.yishi("list")
            #expect(answer.status == 6)
            #expect(answer.errors.contains(f.socket))
            #expect(answer.errors.contains("systemctl status yishid"))
            let json = try await f.yishi("act", "2022-001", "submit", "--json")
            #expect(json.status == 6)
            #expect(try json.json()["parameters"]?["socket"]?.string == f.socket)
        }
    }

    @Test(arguments: ["", "hello\u{0}", "{\"parameters\":"])
    func whereNoReplyComesTheOutcomeIsUnknown(_ answer: String) async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let daemon = try FakeDaemon(path: f.socket) { _ in Array(answer.utf8) }
            f.atEnd { daemon.close() }
            let json = try await f.yishi("act", "2022-001", "submit", "--json")
            #expect(json.status == 7, "\(json)")
            let id = try #require(try json.json()["parameters"]?["requestId"]?.string)
            #expect(daemon.calls.count == 1)
            #expect(daemon.calls.first?.contains(#""requestId":"\#(id)""#) == true)
            let spoken = try await f.yishi("act", "2022-001", "submit")
            #expect(spoken.status == 7)
            #expect(spoken.errors.contains("yishi act 2022-001 submit --request-id "), "\(spoken)")
            // A read that got no reply has changed nothing.
            #expect(try await f.yishi("show", "2022-001").status != 7)
        }
    }

    @Test(.enabled(if: Machine.isRoot, Machine.needsRoot))
    func aRequestThatIsRepeatedAfterALostReplyTakesEffectOnce() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let before = try await f.eventCount()
            let clerk = try await f.connect(as: .clerk)
            // Hands the call on as the clerk, and keeps the reply to itself.
            let path = f.scratch.file("lossy")
            let lossy = try FakeDaemon(path: path) { call in
                clerk.sendNow(call + [0])
                let reply = (clerk.receiveNow() ?? []) + [0]
                return String(decoding: call, as: UTF8.self).contains("io.yishi.Proposals.Create") ? [] : reply
            }
            f.atEnd { lossy.close() }
            let lost = try await f.yishi("new", "着力推动文旅产业发展", "--socket", path, "--json")
            #expect(lost.status == 7, "\(lost)")
            #expect(try await f.eventCount() == before + 1)
            let requestId = try #require(try lost.json()["parameters"]?["requestId"]?.string)
            let again = try await f.yishi("new", "着力推动文旅产业发展", "--request-id", requestId, "--json", as: .clerk)
            #expect(again.status == 0, "\(again)")
            #expect(try again.json()["proposal"]?["title"] == "着力推动文旅产业发展")
            #expect(try await f.eventCount() == before + 1)
        }
    }

    @Test(.enabled(if: Machine.canMount, "needs the right to mount a file system"))
    func onAFullDiskNothingChangesAndEverythingCanBeRead() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let script = #"mount -t tmpfs -o size=1m,mode=700 none "$1" && shift && exec "$@""#
            try await f.start(within: ["unshare", "--mount", "sh", "-c", script, "sh", f.state])
            try await f.openOffice()
            let id = try await f.enterProposal("着力推动文旅产业发展")
            let file = try f.scratch.write([UInt8](repeating: 0x61, count: 1 << 20), to: "a.pdf")
            let stored = try await f.yishi("file", "add", id, file, "--json", as: .clerk)
            #expect(stored.status == 8, "\(stored)")
            #expect(try stored.json()["error"] == "io.yishi.Proposals.ReadOnly")
            let note = "text=\(String(repeating: "注", count: 20_000))"
            var last = try await f.yishi("act", id, "annotate", note, "--json", as: .clerk)
            var acts = 1
            while last.status == 0, acts < 20 {
                last = try await f.yishi("act", id, "annotate", note, "--json", as: .clerk)
                acts += 1
            }
            #expect(last.status == 8, "\(acts): \(last)")
            #expect(try last.json()["error"] == "io.yishi.Proposals.ReadOnly")
            #expect(try await f.yishi("show", id, as: .clerk).status == 0)
            #expect(try await f.faults() == [])
        }
    }
}
