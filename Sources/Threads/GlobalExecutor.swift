internal import CThreads
internal import Glibc

/// Runs the jobs of Swift's concurrency that have no executor of their own.
package enum GlobalExecutor {
    private static let pool = WorkThreads(count: threadCount, name: "job")

    /// More than there are processors: one that waits outside, as for the name of a user, must not hold up the others.
    private static let threadCount = max(4, sysconf(CInt(_SC_NPROCESSORS_ONLN)))

    /// Takes them over from libdispatch, which would look at its own threads once a second for ever.
    ///
    /// To be called once, at the start of the program, before the first such job. `Task.sleep` stays with libdispatch and is
    /// not for such a program: see ``rest(for:)``.
    package static func takeOver() {
        yishi_take_jobs { job in
            // The runtime gives each job to one thread, and does not touch it before that has run it.
            nonisolated(unsafe) let job = job
            GlobalExecutor.pool.run { yishi_run_job(job) }
        }
    }
}
