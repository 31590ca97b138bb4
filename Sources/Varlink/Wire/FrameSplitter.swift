package import NIOCore

/// Cuts a stream of bytes into messages, each ended by a NUL byte.
///
/// A value without I/O: bytes go in as they come, in pieces of any size, and messages come out whole.
package struct FrameSplitter {
    /// A message longer than the limit; nothing after it can be trusted.
    package struct TooLong: Error, Hashable, CustomStringConvertible {
        package let limit: Int

        package init(limit: Int) { self.limit = limit }

        package var description: String { "a message is longer than \(limit) bytes" }
    }

    private let limit: Int
    private var buffer = ByteBuffer()
    /// How many bytes of `buffer` are known to hold no end.
    private var searched = 0

    package init(limit: Int) { self.limit = limit }

    /// How many bytes wait for the rest of their message, or for their turn.
    package var waitingBytes: Int { buffer.readableBytes }

    package mutating func append(_ bytes: inout ByteBuffer) {
        if buffer.readableBytes == 0 {
            buffer = bytes
            bytes.moveReaderIndex(forwardBy: bytes.readableBytes)
        } else {
            buffer.discardReadBytes()
            buffer.writeBuffer(&bytes)
        }
    }

    /// The next whole message without its NUL, or `nil` until more bytes come.
    package mutating func next() throws(TooLong) -> ByteBuffer? {
        let view = buffer.readableBytesView
        guard let end = view.dropFirst(searched).firstIndex(of: 0) else {
            searched = view.count
            guard searched <= limit else { throw TooLong(limit: limit) }
            return nil
        }
        let length = view.distance(from: view.startIndex, to: end)
        searched = 0
        guard length <= limit, let message = buffer.readSlice(length: length) else { throw TooLong(limit: limit) }
        buffer.moveReaderIndex(forwardBy: 1)
        return message
    }
}
