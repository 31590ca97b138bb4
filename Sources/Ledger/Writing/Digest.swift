import Crypto

/// SHA-256 in hexadecimal.
package enum Digest {
    package static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }

    package static func sha256(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }

    /// Whether `text` is of the form that ``sha256(_:)-(String)`` gives.
    package static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
