/// A thread that does what it is given when its time has come, and sleeps until then.
///
/// What it does must be short: whatever is due meanwhile waits. It ends when the object is gone, and drops what is not due yet.
package final class LaterThread: Sendable {
    /// Something that is to be done.
    package struct Entry: Hashable, Sendable { fileprivate let number: Int }

    private let agenda = Monitor(Agenda())

    package init(name: String) {
        startThread(name: name) { [agenda] in
            while let work = Self.next(of: agenda) { work() }
        }
    }

    deinit { agenda.change { $0.isEnding = true } }

    @discardableResult
    package func run(after duration: Duration, _ work: @escaping WorkThreads.Work) -> Entry {
        let (time, isNever) = Nanoseconds.now.addingReportingOverflow(Nanoseconds(duration))
        return run(at: isNever ? .max : time, work)
    }

    /// What is due at the same time, on the clock that goes on evenly, is done in its order.
    @discardableResult
    package func run(at time: Nanoseconds, _ work: @escaping WorkThreads.Work) -> Entry {
        agenda.change { $0.add(work, at: time) }
    }

    /// Does not do it, where it is not done yet.
    package func drop(_ entry: Entry) { agenda.change { $0.remove(entry) } }

    private static func next(of agenda: Monitor<Agenda>) -> WorkThreads.Work? {
        agenda.wait { agenda in
            if agenda.isEnding { return .found(nil) }
            guard let time = agenda.nextTime else { return .wait }
            return time <= .now ? .found(agenda.popFirst()) : .waitUntil(time)
        }
    }
}

/// What is to be done, the last first.
private struct Agenda {
    private var entries: [(time: Nanoseconds, entry: LaterThread.Entry, work: WorkThreads.Work)] = []
    private var count = 0
    var isEnding = false

    var nextTime: Nanoseconds? { entries.last?.time }

    mutating func add(_ work: @escaping WorkThreads.Work, at time: Nanoseconds) -> LaterThread.Entry {
        count += 1
        let entry = LaterThread.Entry(number: count)
        let place = entries.firstIndex { $0.time <= time } ?? entries.endIndex
        entries.insert((time, entry, work), at: place)
        return entry
    }

    mutating func remove(_ entry: LaterThread.Entry) { entries.removeAll { $0.entry == entry } }

    mutating func popFirst() -> WorkThreads.Work? { entries.popLast()?.work }
}
