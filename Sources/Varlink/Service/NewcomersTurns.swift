package import NIOCore

/// Lets a listening socket take new connections only one at a turn: whoever comes and goes for ever leaves time to the others.
package final class NewcomersTurns: ChannelOutboundHandler {
    package typealias OutboundIn = Never

    private let turns: Turns

    package init(_ turns: Turns) { self.turns = turns }

    package func read(context: ChannelHandlerContext) {
        turns.take {
            context.read()
            return true
        }
    }
}
