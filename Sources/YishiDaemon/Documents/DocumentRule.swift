/// What must hold for a YAML file of an administrator, whatever it says.
///
/// The identifiers are stable: they are documented in yishi-workflow(5), and people search for them.
package enum DocumentRule: String, CaseIterable, Hashable, Sendable {
    case fileUnreadable = "file-unreadable"
    case textTooLarge = "text-too-large"
    case textNotUTF8 = "text-not-utf8"
    case yamlSyntax = "yaml-syntax"
    case aliasRefused = "alias-refused"
    case tagRefused = "tag-refused"
    case nestingTooDeep = "nesting-too-deep"
    case keyDuplicate = "key-duplicate"
    case keyUnknown = "key-unknown"
    case keyMissing = "key-missing"
    case typeWrong = "type-wrong"
    case valueWrong = "value-wrong"
    case valueDuplicate = "value-duplicate"
}
