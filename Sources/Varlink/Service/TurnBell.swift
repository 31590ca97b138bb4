import Glibc
import NIOCore
import NIOPosix

/// A socket of its own by which a loop tells itself that there are turns to begin: it is looked at with all the others.
struct TurnBell {
    let turns: Turns
    private let ringing: CInt

    static func hang(on eventLoop: any EventLoop) async throws -> TurnBell {
        var ends: [CInt] = [-1, -1]
        let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw IOError(errnoCode: errno, reason: "socketpair") }
        let (heard, ringing) = (ends[0], ends[1])
        let turns = Turns(on: eventLoop) { _ in
            // One byte at a time: it always fits.
            var byte: UInt8 = 1
            _ = send(ringing, &byte, 1, CInt(MSG_NOSIGNAL))
        }
        do {
            _ = try await ClientBootstrap(group: eventLoop)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.addHandler(TurnBellHandler(turns))
                    }
                }
                .withConnectedSocket(heard)
                .get()
            return TurnBell(turns: turns, ringing: ringing)
        } catch {
            close(ringing)
            throw error
        }
    }

    /// To be called when the loop has ended, and its end of the socket with it.
    func takeDown() { close(ringing) }
}

private final class TurnBellHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let turns: Turns

    init(_ turns: Turns) { self.turns = turns }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { turns.begin() }

    // Nobody rings any more; who waits finds its connection closed.
    func channelInactive(context: ChannelHandlerContext) { turns.begin() }
}
