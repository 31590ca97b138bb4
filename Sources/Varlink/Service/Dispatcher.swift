import StrictJSON

/// Finds the method of a call and turns what it does into replies.
package struct Dispatcher: Sendable {
    private let info: ServiceInfo
    private let interfaces: [String: VarlinkInterface]
    private let internalError: String
    private let log: @Sendable (ServerIncident) -> Void

    /// Serves these interfaces, besides `org.varlink.service`.
    /// - Parameters:
    ///   - info: what the service says of itself.
    ///   - interfaces: no two of one name.
    ///   - internalError: the full name of the error that a caller gets where a method fails inside.
    ///   - log: takes each failure inside.
    /// - Throws: ``DuplicateInterface``.
    package init(
        info: ServiceInfo,
        interfaces: [VarlinkInterface],
        internalError: String,
        log: @escaping @Sendable (ServerIncident) -> Void
    ) throws(DuplicateInterface) {
        self.info = info
        self.internalError = internalError
        self.log = log
        var byName: [String: VarlinkInterface] = [:]
        for interface in interfaces {
            guard byName.updateValue(interface, forKey: interface.name) == nil, interface.name != ServiceInfo.interface
            else { throw DuplicateInterface(name: interface.name) }
        }
        self.interfaces = byName
    }

    /// Whether the call is to a method that replies more than once.
    func streams(_ call: CallEnvelope) -> Bool { (try? method(of: call))?.streams ?? false }

    /// The last reply to a call, or `nil` where there may be none; earlier ones go to `writer`.
    func answer(_ call: CallEnvelope, from peer: PeerCredentials, writer: VarlinkReplyWriter) async -> ReplyEnvelope? {
        do {
            guard !call.upgrade else { throw VarlinkError.methodNotImplemented(call.method) }
            return .parameters(try await reply(to: call, from: peer, writer: writer), continues: false)
        } catch let error as VarlinkError {
            return .error(error)
        } catch is Unanswered {
            return nil
        } catch is CancellationError where Task.isCancelled {
            // A stream that was told to end has not failed, and its reply goes nowhere.
            return .parameters(.object([:]), continues: false)
        } catch {
            // What went wrong inside is for the log; the caller learns that it did.
            log(.failed(method: call.method, error))
            return .error(VarlinkError(name: internalError))
        }
    }

    private func reply(
        to call: CallEnvelope,
        from peer: PeerCredentials,
        writer: VarlinkReplyWriter
    ) async throws -> VarlinkReply {
        if let reply = try builtIn(call) { return .object(reply) }
        let seen = VarlinkCall(
            method: call.method,
            parameters: call.parameters,
            peer: peer,
            more: call.more,
            oneway: call.oneway
        )
        switch try method(of: call) {
        case .once(let body): return .object(try await body(seen))
        case .reply(let body): return try await body(seen)
        case .stream(let body):
            // A stream that nobody hears would go on for nothing.
            guard call.more, !call.oneway else { throw VarlinkError.expectedMore }
            try await body(seen, writer)
            return .object([:])
        }
    }

    private func method(of call: CallEnvelope) throws(VarlinkError) -> VarlinkInterface.Method {
        guard let dot = call.method.lastIndex(of: ".") else { throw .methodNotFound(call.method) }
        let name = String(call.method[..<dot])
        guard let interface = interfaces[name] else { throw .interfaceNotFound(name) }
        guard let method = interface.methods[String(call.method[call.method.index(after: dot)...])] else {
            throw .methodNotFound(call.method)
        }
        return method
    }

    private func builtIn(_ call: CallEnvelope) throws(VarlinkError) -> JSONObject? {
        guard call.method.hasPrefix(ServiceInfo.methodPrefix) else { return nil }
        switch call.method.dropFirst(ServiceInfo.methodPrefix.count) {
        case "GetInfo":
            return info.json(interfaces: ([ServiceInfo.interface] + interfaces.keys).sorted())
        case "GetInterfaceDescription":
            guard let name = call.parameters["interface"]?.string else { throw .invalidParameter("interface") }
            if name == ServiceInfo.interface { return ["description": .string(ServiceInfo.description)] }
            guard let interface = interfaces[name] else { throw .interfaceNotFound(name) }
            return ["description": .string(interface.description)]
        default: throw .methodNotFound(call.method)
        }
    }
}

/// Two interfaces of one service have one name, or one has the name of the interface that every service has.
package struct DuplicateInterface: Error, Hashable, Sendable {
    package let name: String
}
