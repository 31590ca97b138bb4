/// A name in the two languages of the office.
public struct Label: Codable, Hashable, Sendable {
    /// In English.
    public var en: String
    /// In Chinese.
    public var zh: String

    /// The same in both languages.
    public init(zh: String, en: String) {
        self.en = en
        self.zh = zh
    }

    /// This label with `detail` after a colon, in each language.
    public func with(_ detail: Label) -> Label {
        Label(zh: "\(zh)：\(detail.zh)", en: "\(en): \(detail.en)")
    }

    /// This label followed by the same text in both languages, such as an identifier or a person's own words.
    public func with(_ detail: String) -> Label { with(Label(zh: detail, en: detail)) }
}
