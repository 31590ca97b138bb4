import Glibc
import Systemd
import Testing

/// Each in a process of its own, because the environment and descriptor 3 belong to the whole process.
@Suite struct InheritedSocketsTests {
    @Test func theSocketsArriveByNameAndAreClosedInChildren() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            let first = try TestSocket(.listeningStream, at: folder.path("first"))
            let second = try TestSocket(.listeningStream, at: folder.path("second"))
            try handedOver([first.descriptor, second.descriptor], names: "io.yishi:admin") {
                let sockets = try ListeningSocket.inherited()
                #expect(sockets.map(\.name) == ["io.yishi", "admin"])
                #expect(sockets.map(\.descriptor) == [3, 4])
                #expect(sockets.allSatisfy { fcntl($0.descriptor, F_GETFD) & FD_CLOEXEC != 0 })
                #expect(try ListeningSocket.inherited() == sockets)
            }
        }
    }

    @Test func somethingElseAmongThemIsRefusedByItsName() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            let first = try TestSocket(.listeningStream, at: folder.path("first"))
            let second = try TestSocket(.datagram, at: folder.path("second"))
            try handedOver([first.descriptor, second.descriptor], names: "io.yishi:datagrams") {
                #expect(throws: InheritedSocketError.notListeningUnixStream(descriptor: 4, name: "datagrams")) {
                    try ListeningSocket.inherited()
                }
            }
        }
    }

    @Test func namesThatDoNotMatchTheSocketsAreRefused() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            let socket = try TestSocket(.listeningStream, at: folder.path("first"))
            let failure = SystemdError(function: "sd_listen_fds_with_names", code: EINVAL)
            try handedOver([socket.descriptor], names: "io.yishi:admin") {
                #expect(throws: InheritedSocketError.systemd(failure)) { try ListeningSocket.inherited() }
            }
        }
    }

    @Test func withoutSocketActivationThereAreNone() async {
        await #expect(processExitsWith: .success) {
            unsetenv("LISTEN_PID")
            let sockets = try ListeningSocket.inherited()
            #expect(sockets.isEmpty)
        }
    }

    @Test func socketsForAnotherProcessAreNotOurs() async {
        await #expect(processExitsWith: .success) {
            setenv("LISTEN_FDS", "1", 1)
            setenv("LISTEN_PID", "1", 1)
            let sockets = try ListeningSocket.inherited()
            #expect(sockets.isEmpty)
        }
    }
}

/// Puts the descriptors where a service manager hands them over for as long as `body` runs.
///
/// What the test library itself keeps open there is put back afterwards: it reports through one of these descriptors.
private func handedOver(_ descriptors: [Int32], names: String, _ body: () throws -> Void) throws {
    let sources = descriptors.map { fcntl($0, F_DUPFD_CLOEXEC, 100) }
    let places = descriptors.indices.map { Int32(3 + $0) }
    let kept = places.map { fcntl($0, F_DUPFD_CLOEXEC, 100) }
    for (source, place) in zip(sources, places) { try #require(dup2(source, place) == place) }
    defer {
        for (original, place) in zip(kept, places) {
            if original < 0 { close(place) } else { dup2(original, place) }
        }
    }
    setenv("LISTEN_FDS", "\(descriptors.count)", 1)
    setenv("LISTEN_PID", "\(getpid())", 1)
    setenv("LISTEN_FDNAMES", names, 1)
    try body()
}
