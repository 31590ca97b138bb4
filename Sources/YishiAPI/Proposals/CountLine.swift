extension Proposals {
    /// One step of the count of a deadline.
    package struct CountLine: Codable, Hashable, Sendable {
        /// `start`, `matching`, `day`, `stopped`, `resumed`, `set`, `limited` or `recorded`.
        package var kind: String
        /// The day that it is about.
        package var on: String
        /// The number of a day that counts.
        package var number: Int?
        /// Of a `day`: `working`, `weekend`, `holiday` or `make_up`.
        package var day: String?
        /// The notice that made it a day off or a make-up day.
        package var notice: String?
        /// Of `set`, `limited` and `recorded`: the due day.
        package var due: String?
        /// Of `stopped`: the working days that were left.
        package var left: Int?
        /// Why, where somebody said it.
        package var reason: String?

        package init(
            kind: String,
            on: String,
            number: Int? = nil,
            day: String? = nil,
            notice: String? = nil,
            due: String? = nil,
            left: Int? = nil,
            reason: String? = nil
        ) {
            self.kind = kind
            self.on = on
            self.number = number
            self.day = day
            self.notice = notice
            self.due = due
            self.left = left
            self.reason = reason
        }
    }
}
