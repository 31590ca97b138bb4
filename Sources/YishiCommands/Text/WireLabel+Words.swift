import StrictJSON
import YishiAPI

extension WireLabel {
    /// The member `label` of something in a manifest.
    init?(of json: JSON) {
        guard let en = json["label"]?["en"]?.string, let zh = json["label"]?["zh"]?.string else { return nil }
        self.init(en: en, zh: zh)
    }

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
