import YishiAPI

extension WireLabel {
    /// The label in the user's language.
    var words: String {
        switch Translation.current.language {
        case .en: en
        case .zh: zh
        }
    }

    /// Whether a person may mean this by `text`, in either language.
    func isCalled(_ text: String) -> Bool { text == zh || text.lowercased() == en.lowercased() }
}
