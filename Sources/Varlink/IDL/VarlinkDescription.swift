/// An interface as its description text defines it.
package struct VarlinkDescription: Hashable, Sendable {
    /// The interface's full name, such as `org.varlink.service`.
    package let name: String
    /// The comment above the interface, without `#`; empty where there is none.
    package let comment: String
    package let types: [TypeDefinition]
    package let methods: [MethodDefinition]
    package let errors: [ErrorDefinition]

    /// A named type: a structure or an enumeration.
    package struct TypeDefinition: Hashable, Sendable {
        package let name: String
        package let comment: String
        package let type: VarlinkType
    }

    /// A method with its parameters and those of its reply.
    package struct MethodDefinition: Hashable, Sendable {
        package let name: String
        package let comment: String
        package let input: [VarlinkField]
        package let output: [VarlinkField]

        /// Whether the comment says that a caller must take more than one reply, in the words that systemd's tools write
        /// and read.
        package var requiresMore: Bool { comment.contains("[Requires 'more' flag]") }
    }

    /// A named error with its parameters.
    package struct ErrorDefinition: Hashable, Sendable {
        package let name: String
        package let comment: String
        package let parameters: [VarlinkField]
    }
}

/// A type of a field.
package indirect enum VarlinkType: Hashable, Sendable {
    case bool
    case int
    case float
    case string
    /// A JSON object with any members.
    case object
    /// Any JSON value.
    case any
    /// A type that the interface defines under that name.
    case named(String)
    /// The value may be null or not there.
    case optional(VarlinkType)
    case array(VarlinkType)
    /// An object whose members have any names and values of one type.
    case map(VarlinkType)
    case structure([VarlinkField])
    case enumeration([String])
}

/// A member of a structure, of a method's parameters or of an error's.
package struct VarlinkField: Hashable, Sendable {
    package let name: String
    /// The comment above the field, without `#`; empty where there is none.
    package let comment: String
    package let type: VarlinkType

    package init(name: String, comment: String = "", type: VarlinkType) {
        self.name = name
        self.comment = comment
        self.type = type
    }
}
