import StrictJSON
import Varlink
import WorkflowEngine
import YishiAPI

/// A method with the right that it asks for and what it does: one row of the table that is the whole authorization.
struct Route: Sendable {
    let method: any APIMethod.Type
    let right: Right
    let answer: Answer
    /// What it answers where there is no ledger; `nil` where it says that nothing can be read then.
    private(set) var closedAnswer: (@Sendable (ClosedOffice, Caller) throws -> JSONObject)?

    enum Answer: Sendable {
        case once(@Sendable (Office, Caller, JSONObject) async throws -> VarlinkReply)
        case stream(
            @Sendable (Office, Caller, JSONObject, _ send: @Sendable (JSONObject) async throws -> Void) async throws ->
                Void
        )
    }

    /// A method that answers once.
    static func once<Method: APIMethod>(
        _ method: Method.Type,
        _ right: Right,
        _ answer: @escaping @Sendable (Office, Caller, Method.Input) async throws -> Method.Output
    ) -> Route {
        Route(
            method: method,
            right: right,
            answer: .once { office, caller, parameters in
                let input = try Self.read(method, parameters)
                return .object(try Self.written(try await answer(office, caller, input)))
            }
        )
    }

    /// A method that answers once, by a text that need not be written anew for each caller.
    static func text<Method: APIMethod>(
        _ method: Method.Type,
        _ right: Right,
        _ answer: @escaping @Sendable (Office, Caller, Method.Input) async throws -> VarlinkReply
    ) -> Route {
        Route(
            method: method,
            right: right,
            answer: .once { office, caller, parameters in
                try await answer(office, caller, try Self.read(method, parameters))
            }
        )
    }

    /// A method without parameters that counts, which is also served where the office is closed.
    static func always<Method: APIMethod>(
        _ method: Method.Type,
        _ right: Right,
        open: @escaping @Sendable (Office, Caller) async throws -> Method.Output,
        closed: @escaping @Sendable (ClosedOffice, Caller) throws -> Method.Output
    ) -> Route {
        var route = once(method, right) { office, caller, _ in try await open(office, caller) }
        route.closedAnswer = { try written(try closed($0, $1)) }
        return route
    }

    /// A method that answers again and again until the caller goes away.
    static func stream<Method: APIMethod>(
        _ method: Method.Type,
        _ right: Right,
        _ answer:
            @escaping @Sendable (
                Office, Caller, Method.Input, _ send: @Sendable (Method.Output) async throws -> Void
            ) async throws -> Void
    ) -> Route {
        Route(
            method: method,
            right: right,
            answer: .stream { office, caller, parameters, send in
                let input = try Self.read(method, parameters)
                try await answer(office, caller, input) { try await send(try Self.written($0)) }
            }
        )
    }

    /// Reads ignore what they do not know; a change that carries something unknown was meant otherwise and is refused.
    private static func read<Method: APIMethod>(_ method: Method.Type, _ parameters: JSONObject) throws -> Method.Input
    {
        do {
            return try JSON.object(parameters)
                .decode(Method.Input.self, unknownMembers: method.kind == .change ? .refuse : .ignore)
        } catch let mismatch as JSONMismatch {
            throw VarlinkError.invalidParameter(mismatch.path)
        }
    }

    private static func written(_ output: some Encodable) throws -> JSONObject {
        try JSON(encoding: output).object ?? [:]
    }
}
