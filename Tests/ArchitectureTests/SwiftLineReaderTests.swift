import Testing

@Suite struct SwiftLineReaderTests {
    @Test(arguments: [
        ("let a = 1  // why", "let a = 1  ", " why"),
        ("/// what", "", "/ what"),
        ("a /* b */ c", "a  c", " b "),
        ("a /* b /* c */ d */ e", "a  e", " b /* c  d "),
        (#"let a = "// no comment""#, #"let a = """#, ""),
        (#"let a = "an \" inside" + b"#, #"let a = "" + b"#, ""),
        (#"let a = "\(try! b("c)"))d" + e"#, #"let a = "(try! b(""))" + e"#, ""),
        (##"let a = #"raw " \(text) \#(code) "# + b"##, ##"let a = #"(code)"# + b"##, ""),
        (#"let a = /"[^"]*\/"/  // why"#, #"let a = //  "#, " why"),
        (##"f(#/a/"b/#)"##, ##"f(#//#)"##, ""),
        ("let a = b / c // d / e", "let a = b / c ", " d / e"),
        ("#if !hasFeature(X)", "#if !hasFeature(X)", ""),
    ])
    func codeIsToldFromCommentsAndLiterals(text: String, code: String, comment: String) {
        let lines = SwiftLineReader.lines(of: text)
        #expect(lines.map(\.code) == [code])
        #expect(lines.map(\.comment) == [comment])
    }

    @Test func aTextOfSeveralLinesKeepsThem() {
        let text = """
            let a = \"\"\"
                import Foundation "quoted"
                \\(b)
                \"\"\"
            /*
            import Foundation
            */
            let c = "not closed
            import Glibc
            """
        #expect(
            SwiftLineReader.lines(of: text).map(\.code) == [
                "let a = \"\"\"", "", "(b)", "\"\"\"", "", "", "", "let c = \"", "import Glibc",
            ]
        )
    }
}
