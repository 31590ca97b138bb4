extension Manage {
    /// A day of a calendar.
    package struct CalendarDay: Codable, Hashable, Sendable {
        package var on: String
        /// `working`, `weekend`, `holiday` or `make_up`.
        package var day: String
        /// The notice that made it a day off or a make-up day.
        package var notice: String?

        package init(on: String, day: String, notice: String? = nil) {
            self.on = on
            self.day = day
            self.notice = notice
        }
    }
}
