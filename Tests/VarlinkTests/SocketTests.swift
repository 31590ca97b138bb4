import Foundation
import Glibc
import StrictJSON
import Testing
import Varlink

private func pass(
    _ path: String,
    to call: (CInt, UnsafePointer<sockaddr>, socklen_t) -> CInt,
    _ descriptor: CInt
) throws -> CInt {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    return try withUnsafeBytes(of: address) { bytes in
        try bytes.withMemoryRebound(to: sockaddr.self) { addresses in
            call(descriptor, try #require(addresses.baseAddress), socklen_t(bytes.count))
        }
    }
}

/// A listening socket that this test has made itself.
func listener(at path: String) throws -> CInt {
    let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    try #require(try pass(path, to: bind, descriptor) == 0)
    try #require(listen(descriptor, 1) == 0)
    return descriptor
}

@Suite(.timeLimit(.minutes(10))) struct SocketTests {
    private func permissions(_ path: String) -> mode_t? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return status.st_mode & 0o777
    }

    @Test(arguments: [0o600, 0o660, 0o666] as [UInt32])
    func theSocketHasItsPermissionsWhateverTheUmask(mode: UInt32) async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            try await withServer(.path(path, mode: mode), ConnectionFixture.interface()) {
                #expect(permissions(path) == mode)
            }
        }
    }

    @Test func aDeadSocketMakesWay() async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            close(try listener(at: path))
            try await withServer(.path(path, mode: 0o600), ConnectionFixture.interface()) {}
        }
    }

    @Test func aLivingSocketDoesNot() async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            let descriptor = try listener(at: path)
            defer { close(descriptor) }
            await #expect(throws: ListeningError.inUse(path: path)) {
                try await withServer(.path(path, mode: 0o600), ConnectionFixture.interface()) {}
            }
            #expect(access(path, F_OK) == 0)
        }
    }

    @Test func aSocketThatIsTooBusyToAnswerIsAlive() async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            let descriptor = try listener(at: path)
            defer { close(descriptor) }
            var waiting: [CInt] = []
            defer { for descriptor in waiting { close(descriptor) } }
            repeat {
                waiting.append(socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0))
            } while try pass(path, to: connect, waiting[waiting.count - 1]) == 0
            #expect(errno == EAGAIN)
            await #expect(throws: ListeningError.inUse(path: path)) {
                try await withServer(.path(path, mode: 0o600), ConnectionFixture.interface()) {}
            }
        }
    }

    @Test func aFileThatIsNoSocketStays() async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            try Data("precious".utf8).write(to: URL(filePath: path))
            await #expect(throws: ListeningError.notASocket(path: path)) {
                try await withServer(.path(path, mode: 0o600), ConnectionFixture.interface()) {}
            }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
        }
    }

    @Test(arguments: ["", "/tmp/a\0b", "/" + String(repeating: "x", count: 107)])
    func aPathThatCannotBeASocketsIsRefused(path: String) async throws {
        await #expect(throws: ListeningError.unusable(path: path)) {
            try await withServer(.path(path, mode: 0o600), ConnectionFixture.interface()) {}
        }
        #expect(throws: VarlinkConnectionError.self) { _ = try VarlinkClient(path: path) }
    }

    @Test func aServiceThatIsNotThereIsUnreachable() async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            let error = #expect(throws: VarlinkConnectionError.self) { _ = try VarlinkClient(path: path) }
            #expect(error == .unreachable(path: path, reason: "No such file or directory"))
            #expect(error?.isOutcomeUnknown == false)
        }
    }

    @Test func aServiceThatDoesNotAnswerLeavesTheOutcomeUnknown() async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            let descriptor = try listener(at: path)
            defer { close(descriptor) }
            try await blocking {
                var client = try VarlinkClient(path: path, timeout: 1)
                let error = #expect(throws: VarlinkConnectionError.self) { try client.call("a.b.C") }
                #expect(error == .lost(reason: "no answer in time"))
                #expect(error?.isOutcomeUnknown == true)
            }
        }
    }

    @Test(arguments: ["nonsense\0", "[]\0", #"{"parameters":1}"# + "\0"])
    func anAnswerThatIsNoneIsNamed(answer: String) async throws {
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            let descriptor = try listener(at: path)
            defer { close(descriptor) }
            try await blocking {
                var client = try VarlinkClient(path: path)
                let peer = accept(descriptor, nil, nil)
                defer { close(peer) }
                try #require(send(peer, answer, answer.utf8.count, 0) == answer.utf8.count)
                let error = #expect(throws: VarlinkConnectionError.self) { try client.call("a.b.C") }
                guard case .malformedReply = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
            }
        }
    }
}
