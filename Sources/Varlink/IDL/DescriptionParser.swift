extension VarlinkDescription {
    /// Reads a description by the whole grammar, and checks that names are unique and types are defined.
    /// - Throws: ``DescriptionError`` with the line.
    package init(parsing text: String) throws(DescriptionError) {
        var parser = try DescriptionParser(text)
        self = try parser.parse()
    }
}

/// A reader of one description: recursive descent over its tokens.
struct DescriptionParser {
    private typealias Token = DescriptionScanner.Token

    /// How deep types may be nested in one another; far beyond what a person would write.
    private static let depthLimit = 32

    private var scanner: DescriptionScanner
    private var token: Token
    private var lastLine = 0
    private var members: Set<String> = []
    private var references: [(name: String, line: Int)] = []
    private var depth = 0

    init(_ text: String) throws(DescriptionError) {
        scanner = DescriptionScanner(text)
        token = try scanner.next()
    }

    mutating func parse() throws(DescriptionError) -> VarlinkDescription {
        let comment = token.comment
        try expect(.word("interface"), "“interface”")
        let name = try name("the name of an interface", DescriptionNames.isInterface)
        var types: [VarlinkDescription.TypeDefinition] = []
        var methods: [VarlinkDescription.MethodDefinition] = []
        var errors: [VarlinkDescription.ErrorDefinition] = []
        while token.kind != .end {
            guard token.line > lastLine else { throw unexpected("a new line") }
            let comment = token.comment
            switch token.kind {
            case .word("type"): types.append(try typeDefinition(comment))
            case .word("method"): methods.append(try methodDefinition(comment))
            case .word("error"): errors.append(try errorDefinition(comment))
            default: throw unexpected("“type”, “method” or “error”")
            }
        }
        let defined = Set(types.map(\.name))
        if let missing = references.first(where: { !defined.contains($0.name) }) {
            throw DescriptionError(line: missing.line, problem: "there is no type “\(missing.name)”")
        }
        return VarlinkDescription(name: name, comment: comment, types: types, methods: methods, errors: errors)
    }

    // MARK: Members

    private mutating func typeDefinition(
        _ comment: String
    ) throws(DescriptionError) -> VarlinkDescription.TypeDefinition {
        VarlinkDescription.TypeDefinition(name: try memberName(), comment: comment, type: try structureOrEnumeration())
    }

    private mutating func methodDefinition(
        _ comment: String
    ) throws(DescriptionError) -> VarlinkDescription.MethodDefinition {
        let name = try memberName()
        let input = try fields()
        try expect(.sign("->"), "“->”")
        return VarlinkDescription.MethodDefinition(name: name, comment: comment, input: input, output: try fields())
    }

    private mutating func errorDefinition(
        _ comment: String
    ) throws(DescriptionError) -> VarlinkDescription.ErrorDefinition {
        let name = try memberName()
        // Some services write an error without parameters and without parentheses.
        let hasFields = token.kind == .sign("(")
        return VarlinkDescription.ErrorDefinition(
            name: name,
            comment: comment,
            parameters: hasFields ? try fields() : []
        )
    }

    /// Steps over the keyword and reads the name after it.
    private mutating func memberName() throws(DescriptionError) -> String {
        try advance()
        let line = token.line
        let name = try name("a name that begins with a capital", DescriptionNames.isMember)
        guard members.insert(name).inserted else {
            throw DescriptionError(line: line, problem: "“\(name)” is defined twice")
        }
        return name
    }

    // MARK: Types

    private mutating func fields() throws(DescriptionError) -> [VarlinkField] {
        let line = token.line
        guard case .structure(let fields) = try structureOrEnumeration() else {
            throw DescriptionError(line: line, problem: "expected fields with types, found an enumeration")
        }
        return fields
    }

    /// What stands in parentheses: fields with types, or the values of an enumeration; nothing is a structure.
    private mutating func structureOrEnumeration() throws(DescriptionError) -> VarlinkType {
        try expect(.sign("("), "“(”")
        guard depth < Self.depthLimit else { throw DescriptionError(line: token.line, problem: "nested too deeply") }
        depth += 1
        defer { depth -= 1 }
        if try skip(.sign(")")) { return .structure([]) }
        var names: Set<String> = []
        var fields: [VarlinkField] = []
        var values: [String] = []
        repeat {
            let (comment, line) = (token.comment, token.line)
            let name = try name("the name of a field", DescriptionNames.isField)
            guard names.insert(name).inserted else {
                throw DescriptionError(line: line, problem: "“\(name)” stands here twice")
            }
            if values.isEmpty, try skip(.sign(":")) {
                fields.append(VarlinkField(name: name, comment: comment, type: try type()))
            } else if fields.isEmpty {
                values.append(name)
            } else {
                throw unexpected("“:”")
            }
        } while try skip(.sign(","))
        try expect(.sign(")"), "“,” or “)”")
        return values.isEmpty ? .structure(fields) : .enumeration(values)
    }

    private mutating func type() throws(DescriptionError) -> VarlinkType {
        guard depth < Self.depthLimit else { throw DescriptionError(line: token.line, problem: "nested too deeply") }
        depth += 1
        defer { depth -= 1 }
        guard try skip(.sign("?")) else { return try definiteType() }
        if token.kind == .sign("?") { throw unexpected("a type") }
        return .optional(try definiteType())
    }

    private mutating func definiteType() throws(DescriptionError) -> VarlinkType {
        switch token.kind {
        case .sign("("): return try structureOrEnumeration()
        case .sign("["):
            try advance()
            let isMap = try skip(.word("string"))
            try expect(.sign("]"), isMap ? "“]”" : "“]” or “string]”")
            return isMap ? .map(try type()) : .array(try type())
        case .word(let word):
            if let type = Self.elementary(word) {
                try advance()
                return type
            }
            references.append((word, token.line))
            return .named(try name("a type", DescriptionNames.isMember))
        default: throw unexpected("a type")
        }
    }

    private static func elementary(_ word: String) -> VarlinkType? {
        switch word {
        case "bool": .bool
        case "int": .int
        case "float": .float
        case "string": .string
        case "object": .object
        case "any": .any
        default: nil
        }
    }

    // MARK: Tokens

    private mutating func advance() throws(DescriptionError) {
        lastLine = token.line
        token = try scanner.next()
    }

    private mutating func skip(_ kind: Token.Kind) throws(DescriptionError) -> Bool {
        guard token.kind == kind else { return false }
        try advance()
        return true
    }

    private mutating func expect(_ kind: Token.Kind, _ expected: String) throws(DescriptionError) {
        guard try skip(kind) else { throw unexpected(expected) }
    }

    private mutating func name(_ expected: String, _ isName: (String) -> Bool) throws(DescriptionError) -> String {
        guard case .word(let word) = token.kind, isName(word) else { throw unexpected(expected) }
        try advance()
        return word
    }

    private func unexpected(_ expected: String) -> DescriptionError {
        DescriptionError(line: token.line, problem: "expected \(expected), found \(token.text)")
    }
}
