import StrictJSON
import YishiAPI

extension CommandFailure {
    /// The failure that an error of the daemon, or of the way to it, stands for.
    init(_ error: DaemonError, of daemon: any Daemon, forPeople: Bool) {
        switch error {
        case .unreachable(let reason), .noReply(let reason):
            self.init(.unreachable, name: "Unreachable", parameters: ["socket": .string(daemon.address)], page: Page())
            page.line(
                StyledText(
                    tr(
                        "The daemon cannot be reached at {socket}: {reason}",
                        ["socket": daemon.address, "reason": reason]
                    ),
                    .bad
                )
            )
            page.line(StyledText(tr("See how it is: {command}", ["command": "systemctl status yishid"])))
        case .misunderstood(let detail):
            self.init(
                .failed,
                name: "Misunderstood",
                tr(
                    "The daemon's reply is not understood ({detail}). Do program and daemon fit together?",
                    ["detail": detail]
                )
            )
        case .error(let name, let parameters):
            if name.hasPrefix("\(Manage.name).") {
                self.init(Manage.Failure(name: name, parameters: parameters), name: name, parameters: parameters)
            } else {
                let failure = Proposals.Failure(name: name, parameters: parameters)
                // Programs read the identifiers; nobody else is asked for the words.
                let view =
                    forPeople
                    ? ReasonView(
                        roles: RoleNames.known(to: daemon),
                        fields: FieldNames.known(to: daemon, for: failure)
                    ) : ReasonView(roles: RoleNames())
                self.init(failure, name: name, parameters: parameters, view: view)
            }
        }
    }

    private init(_ failure: Proposals.Failure, name: String, parameters: JSONObject, view: ReasonView) {
        func made(_ status: ProgramExit, _ message: String) -> CommandFailure {
            CommandFailure(status, name: name, parameters: parameters, message)
        }
        switch failure {
        case .notFound(let what, let id): self = made(.notFound, Self.notFound(what, id))
        case .refused(let id, let action, let reasons):
            self.init(.refused, name: name, parameters: parameters, page: Page())
            page = view.refusal(id: id, action: action, reasons: reasons)
        case .batchRefused(let refusals):
            self.init(.refused, name: name, parameters: parameters, page: Page())
            page = view.refusals(refusals)
        case .conflict(let id, let expected, let actual):
            self = made(
                .conflict,
                tr(
                    "{id} has changed meanwhile: it is at revision {actual}, not {expected}. Look at it again.",
                    ["id": id, "actual": String(actual), "expected": String(expected)]
                )
            )
        case .requestReused(let requestId):
            self = made(
                .conflict,
                tr("The request id {id} was used before, for something else.", ["id": requestId])
            )
        case .lagged(let cursor):
            self = made(
                .failed,
                tr("Too slow a reader: go on with --after {cursor}.", ["cursor": String(cursor)])
            )
        case .readOnly(let reason, let label): self = made(.readOnly, Self.readOnly(label?.words ?? reason))
        case .busy(let milliseconds):
            self = made(
                .failed,
                tr("The daemon is busy: try again in {count} ms.", ["count": String(milliseconds)])
            )
        case .other(let name, let parameters): self = Self.service(name, parameters)
        }
    }

    private init(_ failure: Manage.Failure, name: String, parameters: JSONObject) {
        switch failure {
        case .notFound(let what, let id):
            self.init(.notFound, name: name, parameters: parameters, Self.notFound(what, id))
        case .readOnly(let reason, let label):
            self.init(.readOnly, name: name, parameters: parameters, Self.readOnly(label?.words ?? reason))
        case .inUse(let digest, let open):
            let message = trn(
                "The definition {digest} is in use: {count} open proposal is pinned to it, or new ones would be.",
                "The definition {digest} is in use: {count} open proposals are pinned to it, or new ones would be.",
                open,
                ["digest": String(digest.prefix(12))]
            )
            self.init(.conflict, name: name, parameters: parameters, message)
        case .backupFailed(let reason):
            let message = tr("No backup was made: {reason}", ["reason": reason.words])
            self.init(.failed, name: name, parameters: parameters, message)
        case .backupDamaged(let path, let faults):
            self.init(.failed, name: name, parameters: parameters, page: Page())
            page.line(StyledText(tr("{path}: what was copied is damaged.", ["path": path]), .bad))
            page.append(FaultView.page(faults))
        case .invalidPerson(let reason): self.init(.refused, name: name, parameters: parameters, reason.words)
        case .invalidDefinition(let faults), .invalidCalendar(let faults), .invalidScenario(let faults):
            self.init(.refused, name: name, parameters: parameters, page: FaultView.page(faults))
        case .other(let name, let parameters): self = Self.service(name, parameters)
        }
    }

    private static func notFound(_ what: String, _ id: String) -> String {
        switch what {
        case "proposal": tr("There is no proposal {id}.", ["id": id])
        case "workflow": tr("There is no workflow {id}.", ["id": id])
        case "definition": tr("There is no definition {id}.", ["id": id])
        case "person": tr("There is no person {id}.", ["id": id])
        case "body": tr("No body {id} keeps a calendar of its own.", ["id": id])
        case "calendar": tr("There is no calendar of {id}.", ["id": id])
        case "deadline": tr("There is no deadline {id}.", ["id": id])
        case "file": tr("There is no stored file {id}.", ["id": id])
        case "missing_file": tr("The stored file {id} is missing; bring it back from a backup.", ["id": id])
        case "damaged_file":
            tr("The stored file {id} is not what was stored; bring it back from a backup.", ["id": id])
        case "unreadable_file":
            tr("The stored file {id} cannot be read; check the disk, or bring it back from a backup.", ["id": id])
        default: tr("There is no {what} {id}.", ["what": what, "id": id])
        }
    }

    private static func readOnly(_ reason: String) -> String {
        tr("Not for now: {reason}", ["reason": reason])
    }

    /// The errors that every Varlink service has, and those that this version does not know.
    private static func service(_ name: String, _ parameters: JSONObject) -> CommandFailure {
        func made(_ status: ProgramExit, _ message: String) -> CommandFailure {
            CommandFailure(status, name: name, parameters: parameters, message)
        }
        return switch name {
        case "org.varlink.service.PermissionDenied": made(.refused, tr("You have not the right to do this."))
        case "org.varlink.service.InvalidParameter":
            made(
                .usage,
                tr("The daemon does not accept “{parameter}”.", ["parameter": parameters["parameter"]?.string ?? ""])
            )
        case "org.varlink.service.MethodNotFound", "org.varlink.service.MethodNotImplemented":
            made(
                .failed,
                tr("The daemon does not know {method}.", ["method": parameters["method"]?.string ?? ""])
            )
        case "org.varlink.service.InterfaceNotFound":
            made(
                .failed,
                tr("The daemon does not know {method}.", ["method": parameters["interface"]?.string ?? ""])
            )
        default:
            made(
                .failed,
                tr(
                    "The daemon replied with an error: {name} {parameters}",
                    ["name": name, "parameters": JSON.object(parameters).canonicalText]
                )
            )
        }
    }
}
