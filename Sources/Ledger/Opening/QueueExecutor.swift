import Threads

/// Runs an actor's jobs in their order on a thread of its own, so that waiting for the disk holds up nobody else.
final class QueueExecutor: SerialExecutor {
    private let thread: WorkThreads

    init(label: String) { thread = WorkThreads(count: 1, name: label) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        thread.run { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
}
