import Glibc
import StrictJSON

/// What libFuzzer calls with each input that it makes up: bytes as a client may send them.
///
/// A trap ends the run with a finding, and so does a promise that does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    checkFraming(of: bytes)
    for message in bytes.split(separator: 0, omittingEmptySubsequences: false) {
        checkJSON(message)
        if let call = checkEnvelope(message) { checkParameters(of: call) }
    }
    return 0
}

/// Ends the run, as a finding, where a promise does not hold.
func promise(_ condition: Bool, _ text: @autoclosure () -> String) {
    if !condition { find(text()) }
}

/// Ends the run as a finding.
func find(_ text: String) -> Never {
    print("fuzz: \(text)")
    fflush(nil)
    abort()
}

/// The value of a text that was just written, which must be readable.
func reread(_ value: JSON) -> JSON {
    do {
        return try JSON(parsing: value.canonicalBytes, depth: 2 * JSON.standardDepth)
    } catch {
        find("what was written cannot be read: \(error)")
    }
}
