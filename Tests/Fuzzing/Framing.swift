import NIOCore
import Varlink

/// So small that messages beyond it are made up soon.
private let limit = 800

/// However a stream is cut, the same messages come out of it, and all of them.
func checkFraming(of bytes: [UInt8]) {
    let whole = cutting([bytes[...]])
    promise(cutting(bytes.indices.map { bytes[$0...$0] }) == whole, "byte by byte other messages come out")
    // The first byte says where else it is cut.
    let cut = bytes.isEmpty ? 0 : Int(bytes[0]) % (bytes.count + 1)
    promise(cutting([bytes[..<cut], bytes[cut...]]) == whole, "cut at \(cut) other messages come out")
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
    let messages = Array(parts.dropLast().prefix { $0.count <= limit })
    promise(whole.messages == messages, "the messages are not what stands between NULs")
    promise(whole.isTooLong == parts.contains { $0.count > limit }, "the limit is not kept")
}

private struct Cut: Equatable {
    var messages: [[UInt8]] = []
    var isTooLong = false
}

private func cutting(_ pieces: [ArraySlice<UInt8>]) -> Cut {
    var splitter = FrameSplitter(limit: limit)
    var cut = Cut()
    for piece in pieces {
        var buffer = ByteBuffer(bytes: piece)
        splitter.append(&buffer)
        do {
            while let message = try splitter.next() { cut.messages.append(Array(message.readableBytesView)) }
        } catch {
            cut.isTooLong = true
            return cut
        }
    }
    return cut
}
