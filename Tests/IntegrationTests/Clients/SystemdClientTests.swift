import StrictJSON
import TestSupport
import Testing

/// The daemon as systemd's varlinkctl finds it.
@Suite(
    .enabled(if: Machine.isRoot, "needs root: varlinkctl runs in the root of a newer Debian"),
    .timeLimit(.minutes(10))
)
struct SystemdClientTests {
    /// An office whose folder lies in the other root, and its socket's address as it is called in there.
    private func with(_ body: (VarlinkTool, DaemonFixture, _ address: String) async throws -> Void) async throws {
        let (tool, folder) = try await VarlinkTool.systemd()
        try await DaemonFixture.with(in: "\(folder)/tmp") { f in
            try await body(tool, f, "unix:\(f.socket.dropFirst(folder.count))")
        }
    }

    @Test func itReadsWhatTheServiceSaysOfItself() async throws {
        try await with { tool, _, address in
            let info = try await tool.run("info", "--json=short", address)
            #expect(try info.json()["vendor"] == "Yishi", "\(info)")
            #expect(try info.json()["product"] == "Yishi 议事", "\(info)")
            let interfaces = try await tool.run("list-interfaces", address)
            #expect(interfaces.output == "io.yishi.Manage\nio.yishi.Proposals\norg.varlink.service\n")
        }
    }

    @Test func itFindsTheDescriptionsInOrder() async throws {
        try await with { tool, _, address in
            for interface in VarlinkTool.interfaces {
                let text = try VarlinkTool.shippedText(interface)
                let verdict = try await tool.run("validate-idl", input: text)
                #expect(verdict.status == 0, "\(verdict)")
                let introspected = try await tool.run("introspect", address, interface)
                #expect(introspected.status == 0, "\(introspected)")
                #expect(introspected.output.contains("interface \(interface)"))
                let reply = try await tool.run(
                    "call",
                    address,
                    "org.varlink.service.GetInterfaceDescription",
                    #"{"interface":"\#(interface)"}"#
                )
                #expect(try reply.json()["description"]?.string == text)
            }
            let own = try await tool.run("introspect", address, "org.varlink.service")
            #expect(own.status == 0, "\(own)")
        }
    }

    @Test func itCallsMethodsAndUnderstandsErrors() async throws {
        try await with { tool, f, address in
            try await f.openOffice()
            let people = try await tool.run("call", "-j", address, "io.yishi.Manage.ListPeople", "{}")
            #expect(try people.json()["people"]?.array?.count == Member.people.count, "\(people)")
            let described = try await tool.run("call", "-j", address, "io.yishi.Proposals.Describe", "{}")
            #expect(try described.json()["workflows"]?.array?.first?["label"]?["zh"] == "年度协商议题", "\(described.errors)")
            let missing = try await tool.run("call", "-j", address, "io.yishi.Proposals.Get", #"{"id":"2022-002"}"#)
            #expect(missing.errors.contains("io.yishi.Proposals.NotFound"), "\(missing)")
            #expect(missing.status == 1)
        }
    }

    @Test func itFollowsAStream() async throws {
        try await with { tool, f, address in
            let head = try await f.eventCount()
            let words = ["call", "-j", "--more", address, "io.yishi.Proposals.Watch", #"{"after":\#(head)}"#]
            let child = try tool.launch(words)
            f.atEnd { await child.end() }
            try await child.output.until { $0.text.contains(#"{"cursor":\#(head)}"#) }
            // People are set: each is an event.
            try await f.openOffice()
            for seq in head + 1...head + Member.people.count {
                try await child.output.until { $0.text.contains(#"{"cursor":\#(seq),"event":"#) }
            }
        }
    }
}
