import StrictJSON

/// Finds the method of a call and turns what it does into replies.
struct Dispatcher: Sendable {
    private let info: ServiceInfo
    private let interfaces: [String: VarlinkInterface]
    private let internalError: String
    private let log: @Sendable (String) -> Void

    init(
        info: ServiceInfo,
        interfaces: [VarlinkInterface],
        internalError: String,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.info = info
        self.interfaces = Dictionary(interfaces.map { ($0.name, $0) }) { first, _ in first }
        self.internalError = internalError
        self.log = log
    }

    /// Whether the call is to a method that replies more than once.
    func streams(_ call: CallEnvelope) -> Bool {
        if case .stream = try? method(of: call) { true } else { false }
    }

    /// The last reply to a call; earlier ones go to `writer`.
    func answer(_ call: CallEnvelope, from peer: PeerCredentials, writer: VarlinkReplyWriter) async -> ReplyEnvelope {
        do {
            guard !call.upgrade else { throw VarlinkError.methodNotImplemented(call.method) }
            let parameters = try await reply(to: call, from: peer, writer: writer)
            return .parameters(parameters, continues: false)
        } catch let error as VarlinkError {
            return .error(error)
        } catch {
            // What went wrong inside is for the log; the caller learns that it did.
            log("\(call.method) failed: \(error)")
            return .error(VarlinkError(name: internalError))
        }
    }

    private func reply(
        to call: CallEnvelope,
        from peer: PeerCredentials,
        writer: VarlinkReplyWriter
    ) async throws -> JSONObject {
        if let reply = try builtIn(call) { return reply }
        let seen = VarlinkCall(method: call.method, parameters: call.parameters, peer: peer)
        switch try method(of: call) {
        case .once(let body): return try await body(seen)
        case .stream(let body):
            guard call.more else { throw VarlinkError.expectedMore }
            try await body(seen, writer)
            return [:]
        }
    }

    private func method(of call: CallEnvelope) throws -> VarlinkInterface.Method {
        guard let dot = call.method.lastIndex(of: ".") else { throw VarlinkError.methodNotFound(call.method) }
        let name = String(call.method[..<dot])
        guard let interface = interfaces[name] else { throw VarlinkError.interfaceNotFound(name) }
        guard let method = interface.methods[String(call.method[call.method.index(after: dot)...])] else {
            throw VarlinkError.methodNotFound(call.method)
        }
        return method
    }

    private func builtIn(_ call: CallEnvelope) throws -> JSONObject? {
        switch call.method {
        case "\(ServiceInfo.interface).GetInfo":
            return info.json(interfaces: ([ServiceInfo.interface] + interfaces.keys).sorted())
        case "\(ServiceInfo.interface).GetInterfaceDescription":
            guard let name = call.parameters["interface"]?.string else {
                throw VarlinkError.invalidParameter("interface")
            }
            if name == ServiceInfo.interface { return ["description": .string(ServiceInfo.description)] }
            guard let interface = interfaces[name] else { throw VarlinkError.interfaceNotFound(name) }
            return ["description": .string(interface.description)]
        default:
            if call.method.hasPrefix("\(ServiceInfo.interface).") { throw VarlinkError.methodNotFound(call.method) }
            return nil
        }
    }
}
