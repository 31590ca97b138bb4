/// Threads that do what they are given in its order, and sleep while there is nothing.
///
/// They end when the object is gone and what has been given is done.
package final class WorkThreads: Sendable {
    package typealias Work = @Sendable () -> Void

    private let queue = Monitor(WorkQueue())

    /// - Parameters:
    ///   - count: how many there are; with one, each work begins when the one before has ended.
    ///   - name: what `ps -L` shows; the kernel keeps 15 bytes of it.
    package init(count: Int, name: String) {
        for _ in 0..<count {
            startThread(name: name) { [queue] in
                while let work = Self.next(of: queue) { work() }
            }
        }
    }

    deinit { queue.change(wakingAll: true) { $0.isEnding = true } }

    package func run(_ work: @escaping Work) { queue.change { $0.append(work) } }

    private static func next(of queue: Monitor<WorkQueue>) -> Work? {
        queue.wait { queue in
            if let work = queue.popFirst() { return .found(work) }
            return queue.isEnding ? .found(nil) : .wait
        }
    }
}

/// First in, first out: what comes in is turned over when all before it is out.
private struct WorkQueue {
    private var incoming: [WorkThreads.Work] = []
    private var outgoing: [WorkThreads.Work] = []
    var isEnding = false

    mutating func append(_ work: @escaping WorkThreads.Work) { incoming.append(work) }

    mutating func popFirst() -> WorkThreads.Work? {
        if outgoing.isEmpty {
            outgoing = incoming.reversed()
            incoming.removeAll(keepingCapacity: true)
        }
        return outgoing.popLast()
    }
}
