/// A point in time to the millisecond, as the ledger records it.
package struct Instant: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int

    package init(milliseconds: Int) { self.milliseconds = milliseconds }

    /// The civil date at this instant in the office's time zone.
    package func date(in zone: OfficeZone) -> CivilDate {
        CivilDate(dayNumber: Self.floorDivide(milliseconds + zone.offsetSeconds * 1_000, 86_400_000))
    }

    fileprivate static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }
}

/// The office's time zone: a fixed offset, since the zones this is built for keep no summer time.
package struct OfficeZone: Hashable, Sendable {
    package let offsetSeconds: Int

    package init(offsetSeconds: Int) { self.offsetSeconds = offsetSeconds }

    /// Asia/Shanghai, UTC+8.
    package static let shanghai = OfficeZone(offsetSeconds: 8 * 3_600)

    /// The first instant of `date` in this zone.
    package func start(of date: CivilDate) -> Instant {
        Instant(milliseconds: (date.dayNumber * 86_400 - offsetSeconds) * 1_000)
    }
}

extension OfficeZone: CustomStringConvertible {
    /// The offset as RFC 3339 writes it, such as `+08:00`.
    package var description: String {
        let minutes = abs(offsetSeconds) / 60
        return (offsetSeconds < 0 ? "-" : "+") + CivilDate.padded(minutes / 60, 2) + ":"
            + CivilDate.padded(minutes % 60, 2)
    }
}

extension Instant: Comparable {
    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC, such as `2026-01-06T01:30:00.000Z`.
    package var description: String {
        let date = self.date(in: OfficeZone(offsetSeconds: 0))
        var rest = milliseconds - date.dayNumber * 86_400_000
        let millisecond = rest % 1_000
        rest /= 1_000
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map { CivilDate.padded($0, 2) }.joined(separator: ":")
        return "\(date)T\(time).\(CivilDate.padded(millisecond, 3))Z"
    }
}

extension Instant {
    /// Reads exactly what ``description`` writes.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x2E,
            bytes[23] == 0x5A, let date = CivilDate(text.prefix(10)),
            let hour = Int(digits: text.dropFirst(11).prefix(2)), (0...23).contains(hour),
            let minute = Int(digits: text.dropFirst(14).prefix(2)), (0...59).contains(minute),
            let second = Int(digits: text.dropFirst(17).prefix(2)), (0...59).contains(second),
            let millisecond = Int(digits: text.dropFirst(20).prefix(3)), (0...999).contains(millisecond)
        else { return nil }
        let seconds = date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second
        self.init(milliseconds: seconds * 1_000 + millisecond)
    }
}
