package import StrictJSON
import YishiAPI

/// The way to the daemon.
package protocol Daemon {
    /// The parameters of the reply to a call.
    func call(_ method: String, _ parameters: JSONObject) throws(DaemonError) -> JSONObject

    /// Hands every reply of a stream to `receive` until that answers `false` or the stream ends.
    func stream(
        _ method: String,
        _ parameters: JSONObject,
        receive: (JSONObject) throws -> Bool
    ) throws

    /// Where the daemon is looked for.
    var address: String { get }
}

/// What can go wrong between a call and its reply.
package enum DaemonError: Error, Sendable {
    /// There is no connection; nothing was sent.
    case unreachable(String)
    /// The call was sent and no reply came: it may or may not have been done.
    case noReply(String)
    /// The daemon replied with an error.
    case error(name: String, parameters: JSONObject)
    /// The reply is not what the interface says.
    case misunderstood(String)
}

extension Daemon {
    func call<M: APIMethod>(_ method: M.Type, _ input: M.Input) throws -> M.Output {
        let reply = try call(M.qualifiedName, Self.parameters(input))
        return try Self.read(reply, as: M.Output.self)
    }

    func stream<M: APIMethod>(
        _ method: M.Type,
        _ input: M.Input,
        receive: (M.Output) throws -> Bool
    ) throws {
        try stream(M.qualifiedName, Self.parameters(input)) { reply in
            try receive(Self.read(reply, as: M.Output.self))
        }
    }

    private static func parameters(_ input: some Encodable) throws -> JSONObject {
        try JSON(encoding: input).object ?? [:]
    }

    private static func read<T: Decodable>(_ reply: JSONObject, as type: T.Type) throws(DaemonError) -> T {
        do {
            return try JSON.object(reply).decode(type)
        } catch {
            throw .misunderstood("\(error)")
        }
    }
}
