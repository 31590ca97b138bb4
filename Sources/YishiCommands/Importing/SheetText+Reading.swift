extension SheetText {
    /// The text of a file, or of the standard input for `-`, in any encoding that is understood.
    static func read(_ path: String, _ session: Session) throws -> String {
        let bytes = path == "-" ? try session.console.readInput() : try Files.bytes(path)
        do {
            return try decode(bytes)
        } catch {
            let message =
                switch error {
                case .utf16: tr("{path} is UTF-16: save it in UTF-8.", ["path": path])
                case .unknownEncoding: tr("{path} is neither UTF-8 nor GB18030.", ["path": path])
                case .noConverter: tr("{path} is not UTF-8, and this machine cannot convert GB18030.", ["path": path])
                }
            throw CommandFailure(.refused, name: "SheetUnreadable", message)
        }
    }
}
