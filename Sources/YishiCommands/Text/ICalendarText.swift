/// Content lines of a calendar as RFC 5545 has them: escaped, folded, each ended by CR and LF.
struct ICalendarText {
    private(set) var text = ""

    /// The longest line, in bytes and without its end.
    private static let lineLength = 75

    /// A line whose value is written by its own rules, such as a date.
    mutating func line(_ name: String, _ value: String) { append("\(name):\(value)") }

    /// A line with a text of people.
    mutating func text(_ name: String, _ value: String) { line(name, Self.escaped(value)) }

    /// A line with several texts.
    mutating func texts(_ name: String, _ values: [String]) {
        line(name, values.map(Self.escaped).joined(separator: ","))
    }

    /// A longer line goes on after a line end and a blank; no character is torn apart.
    private mutating func append(_ line: String) {
        var room = Self.lineLength
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                text += "\r\n "
                room = Self.lineLength - 1
            }
            text.unicodeScalars.append(scalar)
            room -= size
        }
        text += "\r\n"
    }

    /// What would part values or lines is escaped; other control characters have no place in a calendar.
    private static func escaped(_ value: String) -> String {
        var result = ""
        for character in value {
            switch character {
            case "\\", ";", ",": result += "\\\(character)"
            case _ where character.isNewline: result += "\\n"
            default:
                result.unicodeScalars += character.unicodeScalars.filter { $0.properties.generalCategory != .control }
            }
        }
        return result
    }
}
