import Ledger
import StrictJSON
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

extension VarlinkInterface {
    /// The interface with these routes, each behind the right that its row asks for.
    init(_ interface: any APIInterface.Type, routes: [Route], door: Door) throws {
        var methods: [String: Method] = [:]
        for route in routes {
            methods[route.method.name] =
                switch door {
                case .open(let office): route.served(by: office, in: interface)
                case .closed(let office): route.served(by: office, in: interface)
                }
        }
        try self.init(
            name: interface.name,
            description: String(decoding: interface.text, as: UTF8.self),
            methods: methods
        )
    }
}

extension Route {
    fileprivate func served(by office: Office, in interface: any APIInterface.Type) -> VarlinkInterface.Method {
        switch answer {
        case .once(let body):
            return .reply { call in
                try await naming(interface, office.engine.ledger.health) {
                    try await body(office, try await office.admit(call.peer, right), call.parameters)
                }
            }
        case .stream(let body):
            return .stream { call, writer in
                try await naming(interface, office.engine.ledger.health) {
                    try await body(office, try await office.admit(call.peer, right), call.parameters) {
                        try await writer.send($0)
                    }
                }
            }
        }
    }

    fileprivate func served(by office: ClosedOffice, in interface: any APIInterface.Type) -> VarlinkInterface.Method {
        switch answer {
        case .once:
            return .once { call in
                try await naming(interface) {
                    let caller = try office.admit(call.peer, right)
                    guard let closedAnswer else { throw ChangeRefusal.readOnly(office.cause) }
                    return try closedAnswer(office, caller)
                }
            }
        case .stream:
            return .stream { call, _ in
                try await naming(interface) {
                    _ = try office.admit(call.peer, right)
                    throw ChangeRefusal.readOnly(office.cause)
                }
            }
        }
    }
}

extension Office {
    /// The person behind a connection, if they have that right.
    ///
    /// Nothing that the client says of itself counts.
    fileprivate func admit(_ peer: PeerCredentials, _ right: Right) async throws -> Caller {
        var caller = Caller(
            user: users.name(of: peer.uid),
            isAdministrator: users.isAdministrator(peer, group: settings.current.administratorGroup),
            person: nil
        )
        do {
            caller.person = try await engine.ledger.person(caller.user)
        } catch {
            // Who administers is known without the ledger, and has to see what is wrong with it.
            try caller.check(right, rolesUnknown: ReadOnlyCause(error))
            return caller
        }
        try caller.check(right)
        return caller
    }
}

/// Runs `body` and gives its errors the names of the interface.
private func naming<T>(
    _ interface: any APIInterface.Type,
    _ health: LedgerHealth? = nil,
    _ body: () async throws -> T
) async throws -> T {
    do {
        return try await body()
    } catch {
        // A refusal would say that nothing was changed, and that is not known: the daemon ends, and knows when it has started.
        if health?.failure != nil { throw Unanswered() }
        guard let failure = wireFailure(error, of: interface) else { throw error }
        throw VarlinkError(name: failure.name, parameters: try failure.parameters())
    }
}
