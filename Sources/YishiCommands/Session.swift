package import Foundation
import StrictJSON
import YishiAPI

/// What a command works with: the way to the daemon, the console, and how the user called it.
package struct Session {
    let daemon: any Daemon
    let console: any Console
    /// Whether results and errors are written as JSON.
    let writesJSON: Bool
    /// The words after the program's name.
    let arguments: [String]
    /// When the command was called.
    let now: Date
    /// Waits a while; a test does not.
    let pause: (Duration) -> Void
    private let office: OfficeZone

    package init(
        daemon: any Daemon,
        console: any Console,
        writesJSON: Bool,
        arguments: [String],
        now: Date,
        pause: @escaping (Duration) -> Void
    ) {
        self.daemon = daemon
        self.console = console
        self.writesJSON = writesJSON
        self.arguments = arguments
        self.now = now
        self.pause = pause
        office = OfficeZone(of: daemon, otherwise: console.style.timeZone)
    }

    /// The day in the office on which the command was called.
    var today: Day? { Day(now, in: office.zone) }

    /// How what people read is set: in the office's time zone.
    var style: Style {
        var style = console.style
        style.timeZone = office.zone
        return style
    }

    /// Whether what is missing may be asked for.
    var mayAsk: Bool { console.isInteractive && !writesJSON }

    /// Shows a result: `json` to programs, what `page` makes to people.
    func show(json: JSON, page: (Style) -> Page) {
        if writesJSON {
            console.write(json.prettyText + "\n")
        } else {
            let style = style
            console.write(page(style).rendered(style))
        }
    }

    /// As ``show(json:page:)``, for a value that stands for itself on the wire.
    func show(_ value: some Encodable, page: (Style) -> Page) throws {
        show(json: try JSON(encoding: value), page: page)
    }

    /// One item of a stream: a line of JSON, or what `page` makes.
    func showItem(_ value: some Encodable, page: (Style) -> Page) throws {
        if writesJSON {
            console.write(try JSON(encoding: value).canonicalText + "\n")
        } else {
            let style = style
            console.write(page(style).rendered(style))
        }
    }

    /// A remark that is no part of the result.
    func remark(_ text: String) { console.writeError(StyledText(text).rendered(color: false) + "\n") }

    /// A call that changes something; where no reply comes, the failure tells how to repeat it.
    func change<M: APIMethod>(_ method: M.Type, requestId: String?, _ input: M.Input) throws -> M.Output {
        do {
            return try daemon.call(method, input)
        } catch DaemonError.noReply(let reason) {
            throw CommandFailure.outcomeUnknown(reason, requestId: requestId, arguments: arguments)
        } catch DaemonError.misunderstood(let reason) {
            throw CommandFailure.outcomeUnknown(reason, requestId: requestId, arguments: arguments)
        }
    }
}
