/// The number of an official paper: issuer's code, year in hexagonal brackets, number, 号 (青政协〔2026〕3号).
///
/// People type full-width digits and whatever brackets are at hand; the normal form has ASCII digits and 〔〕.
public struct DocumentNumber: Hashable, Sendable {
    /// The issuer's code 机关代字.
    public let issuer: String
    /// The year in which it was issued.
    public let year: Int
    /// The number in that year.
    public let number: Int

    /// Reads a number as people type it, or `nil` where it is not of the form: an issuer's code, a year in full, no 第,
    /// no leading zero.
    public init?(_ text: String) {
        let text = Self.withPlainDigitsAndBrackets(text)
        guard let open = text.firstIndex(of: "〔"), let close = text.firstIndex(of: "〕"), open < close else {
            return nil
        }
        let issuer = text[..<open]
        let year = text[text.index(after: open)..<close]
        var serial = text[text.index(after: close)...]
        guard serial.popLast() == "号", !issuer.isEmpty, !issuer.contains("〕"), !serial.contains("〔"),
            issuer.allSatisfy({ $0.isLetter }),
            year.utf8.count == 4, let yearNumber = Self.plainNumber(year), (1949...2999).contains(yearNumber),
            serial.utf8.first != 0x30, let number = Self.plainNumber(serial), number > 0
        else { return nil }
        self.issuer = String(issuer)
        self.year = yearNumber
        self.number = number
    }

    private static func plainNumber(_ text: Substring) -> Int? {
        text.utf8.count <= 6 ? Int(digits: text) : nil
    }

    private static func withPlainDigitsAndBrackets(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "０"..."９":
                if let digit = Unicode.Scalar(scalar.value - 0xFF10 + 0x30) { plain.unicodeScalars.append(digit) }
            case "[", "【", "（", "(", "［", "﹝": plain.append("〔")
            case "]", "】", "）", ")", "］", "﹞": plain.append("〕")
            case " ", "\u{3000}": break
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }
}

extension DocumentNumber: CustomStringConvertible {
    /// The normal form.
    public var description: String { "\(issuer)〔\(year)〕\(number)号" }
}
