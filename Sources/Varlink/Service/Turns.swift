package import NIOCore

/// Lets connections that have more to do than others go on one at a time, so long one after the other.
///
/// An event loop runs what it was given until nothing is left, and only then looks at its sockets. Clients that send many calls
/// in one go, or large ones, always have something new for it, and those of the others would lie unread. Between two turns
/// there is time for them; and a client that waits for its turn takes nothing from the machine.
package struct Turns: Sendable {
    private struct Line {
        var waiting: CircularBuffer<() -> Bool> = []
        /// No turn begins before.
        var opening = NIODeadline.distantPast
        /// What is due when nobody has had a turn for a while.
        var end: Scheduled<Void>?
    }

    private let eventLoop: any EventLoop
    private let interval: TimeAmount
    private let credit: TimeAmount
    private let afterwards: (@Sendable () -> Void)?
    private let line: NIOLoopBoundBox<Line>

    /// - Parameters:
    ///   - eventLoop: on which everything of this happens.
    ///   - interval: from one turn to the next.
    ///   - credit: so many turns that nobody has wanted, or that came late, are made up for without an interval.
    ///   - afterwards: called when for a second nobody has wanted a turn.
    package init(
        on eventLoop: any EventLoop,
        every interval: TimeAmount,
        credit: Int = 0,
        afterwards: (@Sendable () -> Void)? = nil
    ) {
        self.eventLoop = eventLoop
        self.interval = interval
        self.credit = interval * credit
        self.afterwards = afterwards
        line = .makeBoxSendingValue(Line(), eventLoop: eventLoop)
    }

    /// Calls `begin` when it is the turn of whoever asks, behind those that wait already.
    /// - Parameter begin: returns whether there still was something to do; otherwise the turn is the next one's.
    package func take(_ begin: @escaping () -> Bool) {
        line.value.waiting.append(begin)
        guard line.value.waiting.count == 1 else { return }
        line.value.end?.cancel()
        schedule()
    }

    private func schedule() {
        eventLoop.scheduleTask(deadline: max(line.value.opening, eventLoop.now)) { give() }
    }

    private func give() {
        while let begin = line.value.waiting.first {
            let isTaken = begin()
            line.value.waiting.removeFirst()
            guard isTaken else { continue }
            line.value.opening = max(line.value.opening, eventLoop.now - credit) + interval
            break
        }
        if !line.value.waiting.isEmpty {
            schedule()
        } else if let afterwards {
            line.value.end = eventLoop.scheduleTask(in: .seconds(1), afterwards)
        }
    }
}
