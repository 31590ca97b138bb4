import StrictJSON
import YishiAPI
import YishiCommands

/// A daemon that answers from a script and remembers what it was asked.
final class FakeDaemon: Daemon {
    private enum Answer {
        case reply((JSONObject) -> JSONObject)
        case error(DaemonError)
    }

    let address = "/run/test/io.yishi"
    private(set) var calls: [(method: String, parameters: JSONObject)] = []
    private var answers: [String: Answer] = [:]
    private var streams: [String: [Stream]] = [:]

    /// What one stream gives, and how it ends; `nil` is an orderly end.
    struct Stream {
        var replies: [JSONObject]
        var ending: DaemonError?
    }

    func answer(_ method: any APIMethod.Type, _ answer: @escaping (JSONObject) -> JSONObject) {
        answers[method.qualifiedName] = .reply(answer)
    }

    func answer(_ method: any APIMethod.Type, _ reply: JSONObject) { answer(method) { _ in reply } }

    func answer<M: APIMethod>(_ method: M.Type, with reply: M.Output) throws {
        answer(method, try JSON(encoding: reply).object ?? [:])
    }

    func refuse(_ method: any APIMethod.Type, _ error: DaemonError) { answers[method.qualifiedName] = .error(error) }

    func stream(_ method: any APIMethod.Type, _ scripts: [Stream]) { streams[method.qualifiedName] = scripts }

    func call(_ method: String, _ parameters: JSONObject) throws(DaemonError) -> JSONObject {
        calls.append((method, parameters))
        switch answers[method] {
        case .reply(let answer): return answer(parameters)
        case .error(let error): throw error
        case nil: throw .error(name: "org.varlink.service.MethodNotFound", parameters: ["method": .string(method)])
        }
    }

    func stream(_ method: String, _ parameters: JSONObject, receive: (JSONObject) throws -> Bool) throws {
        calls.append((method, parameters))
        guard let script = streams[method]?.first else { throw DaemonError.unreachable("the script is over") }
        streams[method]?.removeFirst()
        for reply in script.replies where !(try receive(reply)) { return }
        if let ending = script.ending { throw ending }
    }

    /// The parameters of all calls of that method.
    func parameters(of method: any APIMethod.Type) -> [JSONObject] {
        calls.filter { $0.method == method.qualifiedName }.map(\.parameters)
    }
}

/// A console that keeps what is written, and types what the test says.
final class FakeConsole: Console {
    let isInteractive: Bool
    let style: Style
    private(set) var output = ""
    private(set) var errors = ""
    private var lines: [String]
    private let input: [UInt8]

    init(lines: [String]? = nil, input: [UInt8] = [], color: Bool = false, width: Int? = nil) {
        isInteractive = lines != nil
        self.lines = lines ?? []
        self.input = input
        style = Style(color: color, width: width, timeZone: .china)
    }

    func write(_ text: String) { output += text }
    func writeError(_ text: String) { errors += text }
    func readLine() -> String? { lines.isEmpty ? nil : lines.removeFirst() }
    func readInput() -> [UInt8] { input }
}
