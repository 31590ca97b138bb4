package import StrictJSON

extension Manage {
    /// Why a call was not done.
    package enum Failure: APIFailure {
        case invalidDefinition([Fault])
        case invalidCalendar([Fault])
        case invalidScenario([Fault])
        /// Proposals that have not ended are pinned to the definition, or it is the current one.
        case inUse(digest: String, open: Int)
        case invalidPerson(Label)
        /// The label says the reason in both languages.
        case readOnly(reason: String, label: WireLabel? = nil)
        /// There is no new backup, or an earlier one could not be removed.
        case backupFailed(reason: Label)
        /// There is a copy with these faults.
        case backupDamaged(path: String, faults: [Fault])
        case notFound(what: String, id: String)
        /// An error that this version does not know, or one of `org.varlink.service`.
        case other(name: String, parameters: JSONObject)

        package init(name: String, parameters: JSONObject) {
            self = (try? Self.known(name, JSON.object(parameters))) ?? .other(name: name, parameters: parameters)
        }

        package var name: String {
            switch self {
            case .invalidDefinition: Self.full("InvalidDefinition")
            case .invalidCalendar: Self.full("InvalidCalendar")
            case .invalidScenario: Self.full("InvalidScenario")
            case .inUse: Self.full("InUse")
            case .invalidPerson: Self.full("InvalidPerson")
            case .readOnly: Self.full("ReadOnly")
            case .backupFailed: Self.full("BackupFailed")
            case .backupDamaged: Self.full("BackupDamaged")
            case .notFound: Self.full("NotFound")
            case .other(let name, _): name
            }
        }

        package func parameters() throws -> JSONObject {
            switch self {
            case .invalidDefinition(let faults), .invalidCalendar(let faults), .invalidScenario(let faults):
                ["faults": try JSON(encoding: faults)]
            case .inUse(let digest, let open): ["digest": .string(digest), "open": .integer(open)]
            case .invalidPerson(let reason): ["reason": try JSON(encoding: reason)]
            case .backupFailed(let reason): ["reason": try JSON(encoding: reason)]
            case .backupDamaged(let path, let faults): ["path": .string(path), "faults": try JSON(encoding: faults)]
            case .readOnly(let reason, let label):
                try JSON(encoding: ReadOnlyParameters(reason: reason, label: label)).object ?? [:]
            case .notFound(let what, let id): ["what": .string(what), "id": .string(id)]
            case .other(_, let parameters): parameters
            }
        }

        private static func full(_ error: String) -> String { "\(Manage.name).\(error)" }

        private static func known(_ name: String, _ parameters: JSON) throws -> Self? {
            func member<T: Decodable>(_ member: String) throws -> T {
                try (parameters[member] ?? .null).decode(T.self)
            }
            return switch name {
            case full("InvalidDefinition"): .invalidDefinition(try member("faults"))
            case full("InvalidCalendar"): .invalidCalendar(try member("faults"))
            case full("InvalidScenario"): .invalidScenario(try member("faults"))
            case full("InUse"): .inUse(digest: try member("digest"), open: try member("open"))
            case full("InvalidPerson"): .invalidPerson(try member("reason"))
            case full("BackupFailed"): .backupFailed(reason: try member("reason"))
            case full("BackupDamaged"): .backupDamaged(path: try member("path"), faults: try member("faults"))
            case full("ReadOnly"): .readOnly(reason: try member("reason"), label: try member("label"))
            case full("NotFound"): .notFound(what: try member("what"), id: try member("id"))
            default: nil
            }
        }
    }
}
