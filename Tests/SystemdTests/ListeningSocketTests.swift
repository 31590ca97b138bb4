import Glibc
import Systemd
import Testing

@Suite struct ListeningSocketTests {
    @Test func aListeningUnixStreamSocketIsAccepted() throws {
        let folder = try ScratchFolder()
        let socket = try TestSocket(.listeningStream, at: folder.path("io.yishi"))
        let accepted = try ListeningSocket(descriptor: socket.descriptor, name: "yishid.socket")
        #expect(accepted.name == "yishid.socket")
        #expect(accepted.descriptor == socket.descriptor)
    }

    @Test(arguments: [TestSocket.Kind.datagram, .stream])
    func aUnixSocketThatDoesNotListenForStreamsIsRefused(kind: TestSocket.Kind) throws {
        let folder = try ScratchFolder()
        let socket = try TestSocket(kind, at: folder.path("socket"))
        let descriptor = socket.descriptor
        #expect(throws: InheritedSocketError.notListeningUnixStream(descriptor: descriptor, name: "other")) {
            try ListeningSocket(descriptor: descriptor, name: "other")
        }
    }

    @Test func aNetworkSocketIsRefused() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        try #require(listen(descriptor, 1) == 0)
        #expect(throws: InheritedSocketError.notListeningUnixStream(descriptor: descriptor, name: "tcp")) {
            try ListeningSocket(descriptor: descriptor, name: "tcp")
        }
    }

    @Test func aFileIsRefused() throws {
        let descriptor = open("/dev/null", O_RDONLY)
        defer { close(descriptor) }
        #expect(throws: InheritedSocketError.notListeningUnixStream(descriptor: descriptor, name: "file")) {
            try ListeningSocket(descriptor: descriptor, name: "file")
        }
    }

    @Test func theRefusalNamesTheSocketAndTheCure() {
        let text = InheritedSocketError.notListeningUnixStream(descriptor: 3, name: "tcp").description
        #expect(text.contains("descriptor 3 (tcp)"))
        #expect(text.contains("ListenStream="))
    }
}
