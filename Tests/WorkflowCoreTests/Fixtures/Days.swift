import Testing
import WorkflowCore

/// The date that `text` says; the test fails where it says none.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CivilDate {
    try #require(CivilDate(text), sourceLocation: sourceLocation)
}

extension Moment {
    /// Half past nine in the morning of that day in Shanghai.
    static func morning(of date: CivilDate) -> Moment {
        let start = OfficeZone.shanghai.start(of: date)
        return Moment(Instant(milliseconds: start.milliseconds + 34_200_000), in: .shanghai)
    }
}

extension CivilDate {
    /// A Tuesday, and a working day.
    static let tuesday = CivilDate(dayNumber: 20_459)
}
