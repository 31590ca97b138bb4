extension JournalEntry {
    /// Calls `body` with the bytes of each serialized field; the buffers are gone when it returns.
    package func withParts<Result>(_ body: ([UnsafeMutableRawBufferPointer]) -> Result) -> Result {
        let parts = fields.map(\.serialized)
        // One array and slices of it: the bytes have to stay in one place for the length of the call.
        var bytes = parts.flatMap(\.self)
        return bytes.withUnsafeMutableBytes { buffer in
            var offset = 0
            return body(
                parts.map { part in
                    defer { offset += part.count }
                    return UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<offset + part.count])
                }
            )
        }
    }
}
