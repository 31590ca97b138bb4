import Foundation
import TestSupport
import Testing

/// The socket and its folder are looked at before anything is served, and refused by name where others could take them.
@Suite(.timeLimit(.minutes(10))) struct EntranceTests {
    @Test(arguments: [0o777, 0o775, 0o722] as [mode_t])
    func aFolderThatOthersMayWriteIntoIsRefused(mode: mode_t) async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            try SystemError.check("chmod", chmod(f.scratch.path, mode))
            let daemon = try f.launch()
            #expect(try await daemon.ending() == .exited(78))
            let expected = String(mode & ~0o022, radix: 8)
            #expect(daemon.log.value.text.contains("chmod 0\(expected) \(f.scratch.path)"), "\(daemon.log.value.text)")
            #expect(!FileManager.default.fileExists(atPath: f.socket))
            #expect(try FileManager.default.contentsOfDirectory(atPath: f.state) == [], "nothing was begun")
            // It is left as it was: who has opened it may have had a reason.
            #expect(try f.mode(of: f.scratch.path) == mode)
        }
    }

    @Test(.enabled(if: Machine.isRoot, Machine.needsRoot))
    func aFolderOfSomebodyElseIsRefused() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let owner = try #require(getpwnam(Member.clerk.user)).pointee.pw_uid
            try SystemError.check("chown", chown(f.scratch.path, owner, 0))
            let daemon = try f.launch()
            #expect(try await daemon.ending() == .exited(78))
            let text = daemon.log.value.text
            #expect(text.contains("\(f.scratch.path): it belongs to \(Member.clerk.user), expected root"), "\(text)")
            #expect(!FileManager.default.fileExists(atPath: f.socket))
        }
    }

    @Test func aSocketThatWasHandedOverIsServed() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let daemon = try f.launch(handed: try HandedSocket(at: f.scratch.file("handed"), mode: 0o660))
            try await daemon.ready()
            let connection = try await Connection(path: f.scratch.file("handed"))
            #expect(try await connection.call("org.varlink.service.GetInfo").error == nil)
            #expect(!FileManager.default.fileExists(atPath: f.socket), "it makes none of its own")
        }
    }

    @Test func aHandedSocketThatEverybodyMayOpenIsRefused() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let path = f.scratch.file("handed")
            let daemon = try f.launch(handed: try HandedSocket(at: path, mode: 0o666))
            #expect(try await daemon.ending() == .exited(78))
            let text = daemon.log.value.text
            #expect(text.contains("\(path): the socket that was handed over has the mode 0666"), "\(text)")
            #expect(text.contains("systemctl edit yishid.socket"), "\(text)")
            #expect(try f.mode(of: path) == 0o666)
        }
    }

    @Test func aHandedSocketOutsideOfTheFileSystemIsRefused() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let daemon = try f.launch(handed: try HandedSocket(abstract: "yishi-test-\(getpid())"))
            #expect(try await daemon.ending() == .exited(78))
            #expect(daemon.log.value.text.contains("not in the file system"), "\(daemon.log.value.text)")
        }
    }

    @Test func aHandedSocketThatIsNoListeningStreamIsRefused() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let daemon = try f.launch(handed: try HandedSocket(datagramAt: f.scratch.file("handed")))
            #expect(try await daemon.ending() == .exited(78), "starting again would not help")
            #expect(daemon.log.value.text.contains("is not a listening Unix stream socket"))
        }
    }

    @Test func aSecondHandedSocketIsRefusedAndNotLeftUnserved() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let daemon = try f.launch(handed: try HandedSocket(at: f.scratch.file("handed"), mode: 0o660), count: 2)
            #expect(try await daemon.ending() == .exited(78))
            #expect(daemon.log.value.text.contains("2 sockets were handed over, expected one"))
        }
    }
}

extension DaemonFixture {
    fileprivate func mode(of path: String) throws -> mode_t {
        var status = stat()
        try SystemError.check("stat", stat(path, &status))
        return status.st_mode & 0o777
    }

    /// Starts the daemon with a socket as systemd hands it over, `count` times.
    fileprivate func launch(handed socket: HandedSocket, count: Int = 1) throws -> RunningDaemon {
        atEnd { close(socket.descriptor) }
        // A program must find its own number in LISTEN_PID.
        let second = count > 1 ? "exec 4<&3; " : ""
        let script = "\(second)export LISTEN_PID=$$ LISTEN_FDS=\(count); exec \"$@\""
        return try launch(within: ["sh", "-c", script, "sh"], descriptor: socket.descriptor)
    }
}
