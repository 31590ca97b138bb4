import NIOCore
import Testing
import Varlink

@Suite struct FrameSplitterTests {
    /// The messages that come out when the bytes go in as these pieces.
    private func messages(in pieces: [[UInt8]], limit: Int = 100) throws -> [String] {
        var splitter = FrameSplitter(limit: limit)
        var messages: [String] = []
        for piece in pieces {
            var bytes = ByteBuffer(bytes: piece)
            splitter.append(&bytes)
            while let message = try splitter.next() { messages.append(String(buffer: message)) }
        }
        return messages
    }

    @Test func everyFragmentationGivesTheSameMessages() throws {
        let stream = Array("{\"a\":1}\0\0议\0x".utf8)
        let expected = ["{\"a\":1}", "", "议"]
        for first in 0...stream.count {
            for second in first...stream.count {
                let pieces = [Array(stream[..<first]), Array(stream[first..<second]), Array(stream[second...])]
                #expect(try messages(in: pieces) == expected, "cut at \(first) and \(second)")
            }
        }
        #expect(try messages(in: stream.map { [$0] }) == expected)
    }

    @Test func aMessageMayBeAsLongAsTheLimitAndNoLonger() throws {
        let most = [UInt8](repeating: 1, count: 100)
        #expect(try messages(in: [most + [0]]).count == 1)
        #expect(try messages(in: [most, [0]]).count == 1)
        #expect(throws: FrameSplitter.TooLong(limit: 100)) { try messages(in: [most + [1, 0]]) }
        #expect(throws: FrameSplitter.TooLong(limit: 100)) { try messages(in: [most, [1]]) }
        #expect(throws: FrameSplitter.TooLong(limit: 100)) { try messages(in: [[0] + most + [1]]) }
    }

    @Test func whatWaitsIsCounted() throws {
        var splitter = FrameSplitter(limit: 100)
        var bytes = ByteBuffer(string: "ab\0cd")
        splitter.append(&bytes)
        #expect(splitter.waitingBytes == 5)
        _ = try splitter.next()
        #expect(splitter.waitingBytes == 2)
        #expect(try splitter.next() == nil)
    }
}
