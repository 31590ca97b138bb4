package import StrictJSON

extension Proposals {
    /// Why a call was not done.
    package enum Failure: APIFailure {
        case notFound(what: String, id: String)
        case refused(id: String, action: String, reasons: [Reason])
        case batchRefused([Refusal])
        /// Somebody else changed the proposal in the meantime.
        case conflict(id: String, expected: Int, actual: Int)
        /// The request id was used before, for something else.
        case requestReused(requestId: String)
        /// The reader of a stream was too slow; it can go on after the cursor.
        case lagged(cursor: Int)
        /// The label says the reason in both languages.
        case readOnly(reason: String, label: WireLabel? = nil)
        case busy(retryAfterMs: Int)
        /// An error that this version does not know, or one of `org.varlink.service`.
        case other(name: String, parameters: JSONObject)

        package init(name: String, parameters: JSONObject) {
            self = (try? Self.known(name, JSON.object(parameters))) ?? .other(name: name, parameters: parameters)
        }

        package var name: String {
            switch self {
            case .notFound: Self.full("NotFound")
            case .refused: Self.full("Refused")
            case .batchRefused: Self.full("BatchRefused")
            case .conflict: Self.full("Conflict")
            case .requestReused: Self.full("RequestReused")
            case .lagged: Self.full("Lagged")
            case .readOnly: Self.full("ReadOnly")
            case .busy: Self.full("Busy")
            case .other(let name, _): name
            }
        }

        package func parameters() throws -> JSONObject {
            switch self {
            case .notFound(let what, let id): ["what": .string(what), "id": .string(id)]
            case .refused(let id, let action, let reasons):
                ["id": .string(id), "action": .string(action), "reasons": try JSON(encoding: reasons)]
            case .batchRefused(let refusals): ["refusals": try JSON(encoding: refusals)]
            case .conflict(let id, let expected, let actual):
                ["id": .string(id), "expected": .integer(expected), "actual": .integer(actual)]
            case .requestReused(let requestId): ["requestId": .string(requestId)]
            case .lagged(let cursor): ["cursor": .integer(cursor)]
            case .readOnly(let reason, let label):
                try JSON(encoding: ReadOnlyParameters(reason: reason, label: label)).object ?? [:]
            case .busy(let retryAfterMs): ["retryAfterMs": .integer(retryAfterMs)]
            case .other(_, let parameters): parameters
            }
        }

        private static func full(_ error: String) -> String { "\(Proposals.name).\(error)" }

        private static func known(_ name: String, _ parameters: JSON) throws -> Self? {
            func member<T: Decodable>(_ member: String) throws -> T {
                try (parameters[member] ?? .null).decode(T.self)
            }
            return switch name {
            case full("NotFound"): .notFound(what: try member("what"), id: try member("id"))
            case full("Refused"):
                .refused(id: try member("id"), action: try member("action"), reasons: try member("reasons"))
            case full("BatchRefused"): .batchRefused(try member("refusals"))
            case full("Conflict"):
                .conflict(id: try member("id"), expected: try member("expected"), actual: try member("actual"))
            case full("RequestReused"): .requestReused(requestId: try member("requestId"))
            case full("Lagged"): .lagged(cursor: try member("cursor"))
            case full("ReadOnly"): .readOnly(reason: try member("reason"), label: try member("label"))
            case full("Busy"): .busy(retryAfterMs: try member("retryAfterMs"))
            default: nil
            }
        }
    }
}
