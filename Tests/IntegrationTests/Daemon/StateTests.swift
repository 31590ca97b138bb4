import Foundation
import StrictJSON
import TestSupport
import Testing

/// What the daemon does with a state, a configuration or definitions that it cannot use: it says so and touches nothing.
@Suite(.timeLimit(.minutes(10))) struct StateTests {
    /// A way in which the database file is not what it should be.
    struct Spoiling: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// What the log says.
        let says: String
        let spoil: @Sendable (inout Data) throws -> Void

        init(_ name: String, says: String, _ spoil: @escaping @Sendable (inout Data) throws -> Void) {
            (testDescription, self.says, self.spoil) = (name, says, spoil)
        }

        static let all = [
            Spoiling("a newer schema", says: "A later release wrote the ledger (schema 9999") {
                $0.replaceSubrange(60..<64, with: [0, 0, 0x27, 0x0F])
            },
            Spoiling("another program's mark", says: "The database is another program's") {
                $0.replaceSubrange(68..<72, with: Array("GPKG".utf8))
            },
            Spoiling("another program's database", says: "The database is another program's") { $0 = try foreign() },
            Spoiling("a text", says: "The file is not a database") { $0 = Data("这不是数据库\n".utf8) },
            Spoiling("a long text", says: "The file is not a database") { $0 = Data(count: 8_192) },
            Spoiling("half a database", says: "The ledger is damaged") { $0 = $0.prefix($0.count / 2) },
            Spoiling("a header alone", says: "The ledger is damaged") { $0 = $0.prefix(100) },
            Spoiling("noise behind the header", says: "The ledger is damaged") { data in
                for index in 100..<data.count { data[index] = UInt8(truncatingIfNeeded: index &* 2_654_435_761 >> 7) }
            },
        ]

        /// A database that SQLite has made for somebody else.
        private static func foreign() throws -> Data {
            let scratch = try Scratch()
            defer { scratch.remove() }
            let program = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE addresses (name)')"
            try #require(try Tool.run("python3", "-c", program, scratch.file("foreign")).status == 0)
            return Data(try scratch.bytes("foreign"))
        }
    }

    @Test(arguments: Spoiling.all)
    func withoutALedgerTheDaemonSaysWhyAndTouchesNothing(_ spoiling: Spoiling) async throws {
        try await DaemonFixture.with { f in
            try await f.daemon.stop()
            let database = URL(filePath: "\(f.state)/ledger.sqlite")
            var data = try Data(contentsOf: database)
            try spoiling.spoil(&data)
            try data.write(to: database)
            let before = try contents(of: f.state)
            try await f.start()
            let connection = try await f.connect()
            let status = try await connection.call("io.yishi.Manage.Status")
            #expect(status["state"] == "closed")
            #expect(status["reason"]?.string?.contains(spoiling.says) == true, "\(status)")
            #expect(status["open"] == nil)
            #expect(try f.daemon.told.value.joined().contains(spoiling.says))
            #expect(try await connection.call("org.varlink.service.GetInfo").error == nil)
            #expect(try await connection.call("io.yishi.Manage.WhoAmI").error == nil)
            for method in ["Proposals.List", "Proposals.Create", "Manage.ListPeople", "Manage.Verify", "Manage.Reload"]
            {
                let reply = try await connection.call("io.yishi.\(method)", [:])
                #expect(reply.error?.hasSuffix(".ReadOnly") == true, "\(method): \(reply)")
            }
            try await f.daemon.logged("nothing was reloaded: \(spoiling.says)")
            let doctor = try await f.yishi("admin", "doctor")
            #expect(doctor.status == 1 && doctor.output.contains("[ledger]"), "\(doctor)")
            #expect(try await f.daemon.stop() == .exited(0))
            #expect(try contents(of: f.state) == before)
        }
    }

    @Test func anEventThatWasChangedBehindTheDaemonsBackIsFound() async throws {
        try await DaemonFixture.with { f in
            let head = try #require(try await f.connect().call("io.yishi.Manage.Status")["head"]?.string)
            try await f.daemon.stop()
            let database = URL(filePath: "\(f.state)/ledger.sqlite")
            var data = try Data(contentsOf: database)
            // The workflow's name, as the event has it: another one of the same length.
            let place = try #require(data.range(of: Data(#"name":"annual-proposal"#.utf8)))
            data.replaceSubrange(place, with: Data(#"name":"annual-proposaI"#.utf8))
            try data.write(to: database)
            try await f.start()
            let reply = try await f.connect().call("io.yishi.Manage.Verify", ["head": .string(head)])
            let faults = reply["faults"]?.array ?? []
            #expect(faults.contains { $0["place"] == "event 1" }, "\(reply)")
        }
    }

    @Test func aStateFolderThatIsMissingOrOpenToAllIsRefusedByName() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            for (name, says) in [
                ("nothing", "There is no such folder"), ("open", "open to others"),
            ] {
                if name == "open" {
                    let folder = try f.scratch.makeFolder(name)
                    try SystemError.check("chmod", chmod(folder, 0o777))
                }
                let text = "socket: \(f.socket)\nstate_directory: \(f.scratch.file(name))\n"
                let daemon = try f.launch(configuration: try f.scratch.write(text.utf8, to: "\(name).conf"))
                #expect(try await daemon.ending() == .exited(78))
                #expect(daemon.log.value.text.contains(f.scratch.file(name)))
                #expect(daemon.log.value.text.contains(says), "\(daemon.log.value.text)")
            }
        }
    }

    @Test(arguments: [
        ("colour: red", "4:1"), ("limits: {connections: 10, speed: 3}", "4:27"), ("evidence_limit: big", "4:17"),
        ("limits: ]", "4:9"),
        // The parser tells where the table begins, and the key by name.
        ("socket: /tmp/x", "1:1"),
    ])
    func aConfigurationThatIsNotUnderstoodIsRefusedWithItsPlace(line: String, place: String) async throws {
        try await DaemonFixture.with(line, isStarted: false) { f in
            let daemon = try f.launch()
            #expect(try await daemon.ending() == .exited(78))
            let text = daemon.log.value.text
            #expect(text.contains("\(f.scratch.file("yishid.conf")):\(place): "), "\(text)")
            // Nothing was begun.
            #expect(try contents(of: f.state).isEmpty)
        }
    }

    @Test func aDefinitionThatIsNotUnderstoodIsRefusedWithItsPlace() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let shipped = try String(
                contentsOf: Machine.package.appending(path: "Sources/YishiDaemon/Shipped/annual-proposal.yaml"),
                encoding: .utf8
            )
            let lines = shipped.split(separator: "\n", omittingEmptySubsequences: false).count
            try f.scratch.write((shipped + "colour: red\n").utf8, to: "workflows/ours.yaml")
            let daemon = try f.launch()
            #expect(try await daemon.ending() == .exited(78))
            let text = daemon.log.value.text
            #expect(text.contains("workflows/ours.yaml:\(lines):1: "), "\(text)")
            #expect(try contents(of: f.state).isEmpty)
        }
    }

    /// The files of a folder with what is in them.
    private func contents(of folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            contents[path] = FileManager.default.contents(atPath: "\(folder)/\(path)") ?? Data("folder".utf8)
        }
        return contents
    }
}
