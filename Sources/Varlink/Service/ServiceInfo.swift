import StrictJSON

/// What a service says of itself to `org.varlink.service.GetInfo`.
package struct ServiceInfo: Hashable, Sendable {
    package var vendor: String
    package var product: String
    package var version: String
    package var url: String

    package init(vendor: String, product: String, version: String, url: String) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
    }

    func json(interfaces: [String]) -> JSONObject {
        [
            "vendor": .string(vendor), "product": .string(product), "version": .string(version), "url": .string(url),
            "interfaces": .array(interfaces.map { .string($0) }),
        ]
    }

    /// The interface that every service has.
    static let interface = "org.varlink.service"

    static let methodPrefix = interface + "."

    static let description = """
        # What every varlink service answers about itself.
        interface org.varlink.service

        # Who made the service and which interfaces it serves.
        method GetInfo() -> (vendor: string, product: string, version: string, url: string, interfaces: []string)

        # The description of an interface of the service.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # The service has no such interface.
        error InterfaceNotFound (interface: string)

        # The interface has no such method.
        error MethodNotFound (method: string)

        # The interface describes the method, and this service does not have it.
        error MethodNotImplemented (method: string)

        # A parameter is missing, unknown, or not possible.
        error InvalidParameter (parameter: string)

        # The caller may not do this.
        error PermissionDenied ()

        # The method replies more than once, which the caller must say that it takes.
        error ExpectedMore ()

        """
}
