import StrictJSON
import TestSupport
import Testing

/// The daemon as the Python package `varlink` finds it.
@Suite(.timeLimit(.minutes(10))) struct PythonClientTests {
    @Test func itReadsWhatTheServiceSaysOfItself() async throws {
        let python = try await VarlinkTool.python()
        try await DaemonFixture.with { f in
            let info = try await python.run("info", "unix:\(f.socket)")
            #expect(info.status == 0)
            for text in ["Vendor: Yishi", "Product: Yishi 议事"] + VarlinkTool.interfaces {
                #expect(info.output.contains(text))
            }
            for interface in VarlinkTool.interfaces {
                let text = try await python.run("help", "unix:\(f.socket)/\(interface)")
                // It ends what it prints with a line break of its own.
                #expect(text.output == (try VarlinkTool.shippedText(interface)) + "\n", "\(text)")
            }
        }
    }

    @Test func itCallsMethodsAndUnderstandsErrors() async throws {
        let python = try await VarlinkTool.python()
        try await DaemonFixture.with { f in
            let address = "unix:\(f.socket)/io.yishi"
            let status = try await python.run("call", "\(address).Manage.Status", "{}")
            #expect(try status.json()["events"] == 2)
            let missing = try await python.run("call", "\(address).Proposals.Get", #"{"id":"2022-001"}"#)
            #expect(missing.errors.contains("io.yishi.Proposals.NotFound"), "\(missing)")
        }
    }

    @Test(.enabled(if: Machine.isRoot, Machine.needsRoot))
    func itReadsNestedRepliesAndFollowsAStream() async throws {
        let python = try await VarlinkTool.python()
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let address = "unix:\(f.socket)/io.yishi"
            let head = try await f.eventCount()
            let child = try python.launch(["call", "-m", "\(address).Proposals.Watch", #"{"after":\#(head)}"#])
            f.atEnd { await child.end() }
            try await child.output.until { $0.text.contains(#""cursor": \#(head)"#) }
            try await f.enterProposal("着力推动文旅产业发展")
            try await child.output.until { $0.text.contains(#""cursor": \#(head + 1)"#) }
            let list = try await python.run("call", "\(address).Proposals.List", #"{"limit":10}"#)
            #expect(try list.json()["proposals"]?.array?.first?["title"] == "着力推动文旅产业发展")
        }
    }
}
