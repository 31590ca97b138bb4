/// The version of this program.
package enum YishiVersion {
    package static let text = "0.1.0"
}
