import Foundation
import StrictJSON

/// A proposal with the calls that take it to and fro between draft and screening.
///
/// It remembers where it stands from one load to the next, so only one client at a time may have it.
final class MovableProposal {
    /// A call, and where in it the request's id stands.
    private struct Template {
        let bytes: [UInt8]
        let id: Int
    }

    private let calls: [Template]
    private let index: Int
    private var taken = 0

    /// - Parameter index: its place in the ledger.
    init(_ index: Int) {
        self.index = index
        let isDraft = SampleLedger.kind(of: index) == .draft
        calls = [isDraft, !isDraft].map { Self.template(index, isDraft: $0) }
    }

    /// The next call of it, which is taken for made.
    func next() -> [UInt8] {
        let call = calls[taken % 2]
        taken += 1
        var bytes = call.bytes
        // As the command line names them: by the time, then something of their own.
        Self.write(UInt64(Date().timeIntervalSince1970 * 1_000), to: &bytes, at: call.id, digits: 12)
        Self.write(UInt64(index) << 24 | UInt64(taken), to: &bytes, at: call.id + 12, digits: 20)
        return bytes
    }

    private static func write(_ value: UInt64, to bytes: inout [UInt8], at place: Int, digits count: Int) {
        var rest = value
        for index in stride(from: place + count - 1, through: place, by: -1) {
            bytes[index] = digits[Int(rest & 15)]
            rest >>= 4
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
    /// As long as the ids that the command line makes.
    private static let blank = String(repeating: "0", count: 32)

    private static func template(_ index: Int, isDraft: Bool) -> Template {
        let (action, form) = SampleLedger.moving(index, isDraft: isDraft)
        let bytes = Call.bytes(
            "io.yishi.Proposals.Act",
            [
                "id": .string(SampleLedger.id(of: index)), "action": .string(action), "input": .object(form),
                "requestId": .string(blank),
            ]
        )
        let pattern = Array(blank.utf8)
        return Template(bytes: bytes, id: bytes.indices.first { bytes[$0...].starts(with: pattern) } ?? 0)
    }
}
