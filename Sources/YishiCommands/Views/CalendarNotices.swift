import YishiAPI

/// The notices that a calendar rests on, each with the days that it set.
struct CalendarNotices {
    private struct Notice {
        let number: String
        var off: [(first: Day, last: Day)] = []
        var makeUp: [Day] = []
    }

    private var notices: [Notice] = []

    init(_ days: [Manage.CalendarDay]) {
        for entry in days {
            guard let number = entry.notice, let day = Day(entry.on) else { continue }
            let index = notices.firstIndex { $0.number == number } ?? notices.count
            if index == notices.count { notices.append(Notice(number: number)) }
            if entry.day == "make_up" {
                notices[index].makeUp.append(day)
            } else if let last = notices[index].off.last, last.last.next == day {
                notices[index].off[notices[index].off.count - 1].last = day
            } else {
                notices[index].off.append((day, day))
            }
        }
    }

    var isEmpty: Bool { notices.isEmpty }

    var table: Table {
        var table = Table([tr("Notice"), tr("Days off"), tr("Make-up days")])
        for notice in notices {
            let off = notice.off.map {
                $0.first == $0.last ? Self.text($0.first) : "\(Self.text($0.first))–\(Self.text($0.last))"
            }
            table.row([
                StyledText(notice.number), StyledText(off.joined(separator: tr(", "))),
                StyledText(notice.makeUp.map(Self.text).joined(separator: tr(", "))),
            ])
        }
        return table
    }

    /// `MM-DD`: the year stands above.
    private static func text(_ day: Day) -> String { String(day.description.dropFirst(5)) }
}
