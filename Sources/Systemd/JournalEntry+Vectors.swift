package import Glibc

extension JournalEntry {
    /// Calls `body` with the serialized fields in the form that `writev(2)` takes; they are gone when it returns.
    package func withVectors<Result>(_ body: ([iovec]) -> Result) -> Result {
        let parts = fields.map(\.serialized)
        // One buffer and offsets into it: the parts have to stay in one place for the length of the call.
        var bytes = parts.flatMap(\.self)
        return bytes.withUnsafeMutableBytes { buffer in
            var offset = 0
            return body(
                parts.map { part in
                    defer { offset += part.count }
                    return iovec(iov_base: buffer.baseAddress?.advanced(by: offset), iov_len: part.count)
                }
            )
        }
    }
}
