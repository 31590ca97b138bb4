import ArgumentParser

/// Checks what was given for an option that takes a date.
enum DayOption {
    static func check(_ text: String?, _ option: String) throws {
        guard let text, Day(text) == nil else { return }
        throw ValidationError(
            tr("{option} takes a date such as 2022-04-18, not “{text}”.", ["option": option, "text": text])
        )
    }
}
