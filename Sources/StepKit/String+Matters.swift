extension String {
    /// Whether a title or a request reads as if it named more than one matter.
    ///
    /// It looks for sentences in a row, for numbered parts, and for the words that join two matters. A comma joins the
    /// parts of one matter and counts for nothing. It can be wrong both ways: let a person judge.
    public var readsAsSeveralMatters: Bool {
        let sentences = unicodeScalars.split { $0 == "；" || $0 == ";" || $0 == "。" }
        let text = Array(utf8)
        // Byte for byte: the library's own search goes by characters, which takes many times as long.
        func count(_ part: String) -> Int {
            let part = Array(part.utf8)
            return text.indices.count { text[$0] == part[0] && text[$0...].starts(with: part) }
        }
        func holds(_ part: String) -> Bool { count(part) > 0 }
        if sentences.count > 1 || holds("以及") { return true }
        let numberings = [("一是", "二是"), ("一、", "二、"), ("（一）", "（二）"), ("1.", "2."), ("1、", "2、"), ("①", "②")]
        if numberings.contains(where: { holds($0.0) && holds($0.1) }) { return true }
        return count("关于") > 1
    }
}
