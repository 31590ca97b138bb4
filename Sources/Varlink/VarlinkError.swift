package import StrictJSON

/// A named error that a method answers instead of its reply.
package struct VarlinkError: Error, Hashable, Sendable {
    /// Interface and error, such as `org.varlink.service.InvalidParameter`.
    package var name: String
    package var parameters: JSONObject

    package init(name: String, parameters: JSONObject = [:]) {
        self.name = name
        self.parameters = parameters
    }
}

/// The errors of `org.varlink.service`.
extension VarlinkError {
    package static func interfaceNotFound(_ interface: String) -> VarlinkError {
        VarlinkError(name: "org.varlink.service.InterfaceNotFound", parameters: ["interface": .string(interface)])
    }

    package static func methodNotFound(_ method: String) -> VarlinkError {
        VarlinkError(name: "org.varlink.service.MethodNotFound", parameters: ["method": .string(method)])
    }

    package static func methodNotImplemented(_ method: String) -> VarlinkError {
        VarlinkError(name: "org.varlink.service.MethodNotImplemented", parameters: ["method": .string(method)])
    }

    /// A parameter is missing, unknown, of the wrong type, or not possible; the path names it.
    package static func invalidParameter(_ parameter: String) -> VarlinkError {
        VarlinkError(name: "org.varlink.service.InvalidParameter", parameters: ["parameter": .string(parameter)])
    }

    package static var permissionDenied: VarlinkError {
        VarlinkError(name: "org.varlink.service.PermissionDenied")
    }

    /// The method replies more than once, and the caller did not say that it takes that.
    package static var expectedMore: VarlinkError { VarlinkError(name: "org.varlink.service.ExpectedMore") }
}
