import Glibc

/// A call of the system that failed.
package struct SystemError: Error, CustomStringConvertible {
    package let call: String
    package let code: CInt

    package init(call: String, code: CInt) { (self.call, self.code) = (call, code) }

    package var description: String { "\(call): \(String(cString: strerror(code)))" }

    /// - Throws: this error where the call's result says that it failed.
    package static func check(_ call: String, _ result: CInt) throws(SystemError) {
        guard result == 0 else { throw SystemError(call: call, code: errno) }
    }
}
