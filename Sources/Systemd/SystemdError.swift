internal import Glibc

/// A call into libsystemd that failed, with the name of the function and its `errno`.
///
/// libsystemd returns errors as negative numbers; ``code`` is the positive `errno` (`ENOENT`, `EINVAL`…).
package struct SystemdError: Error, Hashable, Sendable {
    package let function: String
    package let code: Int32

    package init(function: String, code: Int32) {
        self.function = function
        self.code = code
    }
}

extension SystemdError: CustomStringConvertible {
    package var description: String {
        // Not strerror(), which shares one buffer between all threads.
        let meaning = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer -> String in
            guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else {
                return "unknown error"
            }
            return String(cString: start)
        }
        return "\(function): \(meaning) (errno \(code))"
    }
}

/// Passes a libsystemd result on and turns a negative one into the error it stands for.
func checked(_ function: String, _ result: Int32) throws(SystemdError) -> Int32 {
    guard result >= 0 else { throw SystemdError(function: function, code: -result) }
    return result
}
