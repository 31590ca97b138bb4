import Foundation

/// Runs work that blocks on a thread of its own: the threads of tasks are few, and other tests wait on them.
func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
    }
}

/// A call of the system that failed.
struct SystemError: Error, CustomStringConvertible {
    let call: String
    let code: CInt

    var description: String { "\(call): \(String(cString: strerror(code)))" }

    /// - Throws: this error where the call's result says that it failed.
    static func check(_ call: String, _ result: CInt) throws(SystemError) {
        guard result == 0 else { throw SystemError(call: call, code: errno) }
    }
}
