extension JSON {
    /// How deep arrays and objects may be nested in what comes from outside.
    public static let standardDepth = 64

    /// The value that a JSON text in UTF-8 stands for.
    ///
    /// Stricter than RFC 8259 asks: a member named twice, nesting beyond `depth`, and integers beyond ±2^53 (which other
    /// languages would round) are refused, as are a byte order mark and anything after the value.
    /// - Throws: ``JSONError`` with the place.
    public init(parsing bytes: [UInt8], depth: Int = JSON.standardDepth) throws(JSONError) {
        self = try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
            try JSON(parsing: buffer, depth: depth)
        }
    }

    /// The value of a JSON text; see ``init(parsing:depth:)-([UInt8],_)``.
    public init(parsing text: String, depth: Int = JSON.standardDepth) throws(JSONError) {
        try self.init(parsing: Array(text.utf8), depth: depth)
    }

    /// The value of a JSON text in memory that stays valid during the call.
    public init(
        parsing buffer: UnsafeBufferPointer<UInt8>,
        depth: Int = JSON.standardDepth
    ) throws(JSONError) {
        var parser = JSONParser(buffer: buffer, depth: depth)
        self = try parser.document()
    }
}
