/// What stands on a drawing.
struct Shapes {
    struct Box: Equatable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double

        func overlaps(_ other: Box) -> Bool {
            x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
        }

        func contains(_ other: Box) -> Bool {
            other.x >= x && other.y >= y && other.x + other.width <= x + width && other.y + other.height <= y + height
        }
    }

    /// Of states and of the labels of ways.
    private(set) var boxes: [Box] = []
    private(set) var texts: [String] = []
    private(set) var frame = Box(x: 0, y: 0, width: 0, height: 0)
    /// The elements that are open at the end, or closed in the wrong order.
    private(set) var unbalanced: [String] = []

    /// Boxes that overlap, or leave the drawing.
    var collisions: [String] {
        boxes.enumerated().flatMap { index, box in
            let outside = frame.contains(box) ? [] : ["\(box) is outside"]
            return outside + boxes[(index + 1)...].filter { box.overlaps($0) }.map { "\(box) and \($0)" }
        }
    }

    init(_ svg: String) {
        var open: [String] = []
        for tag in svg.matches(of: /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<>]*")*)\s*(\/?)>([^<]*)/) {
            let name = String(tag.2)
            if tag.1 == "/" {
                if open.popLast() != name { unbalanced.append(name) }
                continue
            }
            if tag.4.isEmpty { open.append(name) }
            read(name, String(tag.3), text: String(tag.5))
        }
        unbalanced += open
        // Whatever is no tag of that form would have been passed over.
        let rest = svg.replacing(/<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<>]*")*)\s*(\/?)>/, with: "")
        if rest.contains("<") { unbalanced.append("<") }
    }

    private mutating func read(_ name: String, _ attributes: String, text: String) {
        func attribute(_ name: String) -> String {
            let found = attributes.matches(of: /([a-zA-Z:-]+)="([^"]*)"/).first { $0.1 == name }
            return found.map { String($0.2) } ?? ""
        }
        func number(_ name: String) -> Double { Double(attribute(name)) ?? -1 }
        switch name {
        case "svg": frame = Box(x: 0, y: 0, width: number("width"), height: number("height"))
        case "rect" where !["paper", "band"].contains(attribute("class")):
            boxes.append(Box(x: number("x"), y: number("y"), width: number("width"), height: number("height")))
        case "text": texts.append(text)
        default: break
        }
    }
}
