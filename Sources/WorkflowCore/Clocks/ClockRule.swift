/// What a definition says of a clock.
package struct ClockRule: Hashable, Sendable {
    package var length: DeadlineLength
    /// The hard limit: no extension goes past so long after the start.
    package var limit: Period?
    /// Whose calendar it is counted by; `nil` for the common one.
    package var calendar: String?
    /// The reminder ladder; `nil` for the definition's first one.
    package var ladder: String?

    package init(length: DeadlineLength, limit: Period? = nil, calendar: String? = nil, ladder: String? = nil) {
        self.length = length
        self.limit = limit
        self.calendar = calendar
        self.ladder = ladder
    }
}
