import Testing
import Varlink

@Suite struct DescriptionTests {
    @Test func aDescriptionIsReadWhole() throws {
        let text = """
            # About the
            # interface.
            interface com.example-1.a2

            # A point.
            type Point (
              x: int,
              # up
              y: ?float   # a remark
            )
            type Colour (red, green_2)
            type Box(a: []Point, b: [string](c: bool), d: ?[]string, e: [][string]object, f: (on, off), g: any, h: ())

            # Not this one.

            # Moves. [Requires 'more' flag]
            method Move(from: Point, colour: Colour)->(to: Box)
            method Nothing() -> ()
            error Lost (where: string)
            error Bare
            """
        let description = try VarlinkDescription(parsing: text)
        #expect(description.name == "com.example-1.a2")
        #expect(description.comment == "About the\ninterface.")
        #expect(description.types.map(\.name) == ["Point", "Colour", "Box"])
        #expect(description.types[0].comment == "A point.")
        #expect(
            description.types[0].type
                == .structure([
                    VarlinkField(name: "x", comment: "", type: .int),
                    VarlinkField(name: "y", comment: "up", type: .optional(.float)),
                ])
        )
        #expect(description.types[1].type == .enumeration(["red", "green_2"]))
        guard case .structure(let fields) = description.types[2].type else {
            Issue.record("Box is a structure")
            return
        }
        #expect(
            fields.map(\.type) == [
                .array(.named("Point")), .map(.structure([VarlinkField(name: "c", comment: "", type: .bool)])),
                .optional(.array(.string)), .array(.map(.object)), .enumeration(["on", "off"]), .any, .structure([]),
            ]
        )
        #expect(description.methods.map(\.name) == ["Move", "Nothing"])
        #expect(description.methods[0].comment == "Moves. [Requires 'more' flag]")
        #expect(description.methods[0].requiresMore)
        #expect(!description.methods[1].requiresMore)
        #expect(description.methods[0].input.map(\.name) == ["from", "colour"])
        #expect(description.errors.map(\.name) == ["Lost", "Bare"])
        #expect(description.errors[0].parameters.map(\.type) == [.string])
    }

    @Test(arguments: faults)
    func aFaultIsNamedWithItsLine(text: String, fault: String) {
        let error = #expect(throws: DescriptionError.self) { try VarlinkDescription(parsing: text) }
        #expect(error?.description == fault)
    }

    @Test func everyPartOfADescriptionIsReadOrRefused() {
        let whole = "interface a.b\ntype T (a: []?int)\nmethod M(a: T) -> (b: [string]T)\nerror E (c: bool)\n"
        for length in 0...whole.utf8.count {
            _ = try? VarlinkDescription(parsing: String(decoding: whole.utf8.prefix(length), as: UTF8.self))
        }
        #expect(throws: Never.self) { try VarlinkDescription(parsing: whole) }
    }

    @Test func hostileNestingEnds() {
        let deep = "interface a.b\ntype T (a: " + String(repeating: "[]", count: 100_000) + "int)"
        #expect(throws: DescriptionError.self) { try VarlinkDescription(parsing: deep) }
    }
}

private let faults: [(String, String)] = [
    ("", "line 1: expected “interface”, found the end"),
    ("type T (a: int)", "line 1: expected “interface”, found “type”"),
    ("interface nodots", "line 1: expected the name of an interface, found “nodots”"),
    ("interface 1a.b", "line 1: expected the name of an interface, found “1a.b”"),
    ("interface a..b", "line 1: expected the name of an interface, found “a..b”"),
    ("interface a.-b", "line 1: expected the name of an interface, found “a.-b”"),
    ("interface a.b-", "line 1: expected the name of an interface, found “a.b-”"),
    ("interface a.b type T (a: int)", "line 1: expected a new line, found “type”"),
    ("interface a.b\nmethod M() -> () method N() -> ()", "line 2: expected a new line, found “method”"),
    ("interface a.b\n\nthing", "line 3: expected “type”, “method” or “error”, found “thing”"),
    ("interface a.b\ntype lower (a: int)", "line 2: expected a name that begins with a capital, found “lower”"),
    ("interface a.b\ntype A_B (a: int)", "line 2: expected a name that begins with a capital, found “A_B”"),
    ("interface a.b\ntype T (a: int,)", "line 2: expected the name of a field, found “)”"),
    ("interface a.b\ntype T (a: int b: int)", "line 2: expected “,” or “)”, found “b”"),
    ("interface a.b\ntype T (a: int, b)", "line 2: expected “:”, found “)”"),
    ("interface a.b\ntype T (a, b: int)", "line 2: expected “,” or “)”, found “:”"),
    ("interface a.b\ntype T (a: ??int)", "line 2: expected a type, found “?”"),
    ("interface a.b\ntype T (a: [int]int)", "line 2: expected “]” or “string]”, found “int”"),
    ("interface a.b\ntype T (a: [string int)", "line 2: expected “]”, found “int”"),
    ("interface a.b\ntype T (a:\n Missing)", "line 3: there is no type “Missing”"),
    ("interface a.b\ntype T (a: integer)", "line 2: expected a type, found “integer”"),
    ("interface a.b\ntype T (a: int, a: int)", "line 2: “a” stands here twice"),
    ("interface a.b\ntype T (a, a)", "line 2: “a” stands here twice"),
    ("interface a.b\ntype T (_a: int)", "line 2: expected the name of a field, found “_a”"),
    ("interface a.b\ntype T (a__b: int)", "line 2: expected the name of a field, found “a__b”"),
    ("interface a.b\ntype T (a_: int)", "line 2: expected the name of a field, found “a_”"),
    ("interface a.b\ntype T ()\nerror T ()", "line 3: “T” is defined twice"),
    ("interface a.b\nmethod M(a, b) -> ()", "line 2: expected fields with types, found an enumeration"),
    ("interface a.b\nmethod M()", "line 2: expected “->”, found the end"),
    ("interface a.b\nmethod M() -> ", "line 2: expected “(”, found the end"),
    ("interface a.b\ntype T (", "line 2: expected the name of a field, found the end"),
    ("interface a.b\ntype T (标: int)", "line 2: unexpected character"),
    ("interface a.b\n*", "line 2: unexpected character"),
    ("interface a.b\nmethod M() - ()", "line 2: unexpected character"),
]
