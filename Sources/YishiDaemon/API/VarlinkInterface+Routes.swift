import Ledger
import StrictJSON
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

extension VarlinkInterface {
    /// The interface with these routes, each behind the right that its row asks for.
    init(_ interface: any APIInterface.Type, routes: [Route], office: Office) throws {
        var methods: [String: Method] = [:]
        for route in routes { methods[route.method.name] = route.served(by: office, in: interface) }
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
            return .once { call in
                try await office.naming(interface) {
                    try await body(office, try await office.admit(call.peer, right), call.parameters)
                }
            }
        case .stream(let body):
            return .stream { call, writer in
                try await office.naming(interface) {
                    try await body(office, try await office.admit(call.peer, right), call.parameters) {
                        try await writer.send($0)
                    }
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
        let user = users.name(of: peer.uid)
        let caller = Caller(
            user: user,
            isAdministrator: users.isAdministrator(peer),
            person: try await engine.ledger.read { try $0.person(user) }
        )
        guard caller.has(right) else { throw VarlinkError.permissionDenied }
        return caller
    }

    /// Runs `body` and gives its errors the names of the interface.
    fileprivate func naming<T>(
        _ interface: any APIInterface.Type,
        _ body: () async throws -> T
    ) async throws -> T {
        do {
            return try await body()
        } catch {
            guard let failure = wireFailure(error, of: interface) else { throw error }
            throw VarlinkError(name: failure.name, parameters: try failure.parameters())
        }
    }
}
