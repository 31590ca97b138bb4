/// The version of the program and the daemon, which are released together.
package enum YishiVersion {
    package static let current = "0.1.0"
}
