import StrictJSON

/// Why a command did not do what was asked, for people and for programs.
package struct CommandFailure: Error, Sendable {
    package let status: ProgramExit
    /// The error's name on the wire, or a short one of the program's own.
    let name: String
    var parameters: JSONObject
    var page: Page

    init(_ status: ProgramExit, name: String, parameters: JSONObject = [:], page: Page) {
        self.status = status
        self.name = name
        self.parameters = parameters
        self.page = page
    }

    init(_ status: ProgramExit, name: String, parameters: JSONObject = [:], _ message: String) {
        var page = Page()
        page.line(StyledText(message))
        self.init(status, name: name, parameters: parameters, page: page)
    }

    /// What was asked makes no sense; nothing was sent.
    static func usage(_ message: String) -> CommandFailure { CommandFailure(.usage, name: "Usage", message) }

    static func failed(_ message: String) -> CommandFailure { CommandFailure(.failed, name: "Failed", message) }

    /// What `--json` prints.
    var json: JSON {
        let text = page.rendered(Style())
        return [
            "error": .string(name), "exitCode": .integer(Int(status.rawValue)),
            "message": .string(text.last == "\n" ? String(text.dropLast()) : text), "parameters": .object(parameters),
        ]
    }
}
