extension Manage {
    /// The working days of a year, of everybody or of one body.
    package struct CalendarYear: Codable, Hashable, Sendable {
        /// The body that keeps it for itself; absent for everybody.
        package var body: String?
        package var year: Int
        package var workingDays: Int
        /// Listed days off.
        package var daysOff: Int
        /// Saturdays and Sundays that are worked.
        package var makeUpDays: Int

        package init(body: String? = nil, year: Int, workingDays: Int, daysOff: Int, makeUpDays: Int) {
            self.body = body
            self.year = year
            self.workingDays = workingDays
            self.daysOff = daysOff
            self.makeUpDays = makeUpDays
        }
    }
}
