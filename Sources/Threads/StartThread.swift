internal import CThreads
internal import Glibc

/// Starts a thread that nobody waits for.
///
/// A process that gets no thread at its start cannot do its work: it is ended with the reason.
func startThread(name: String, _ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let start = Unmanaged.passRetained(ThreadStart(name: name, body: body))
    let error = pthread_create(
        &thread,
        nil,
        { start in
            // What `passRetained` above has given.
            let start = start.map { Unmanaged<ThreadStart>.fromOpaque($0).takeRetainedValue() }
            if let start {
                yishi_name_thread(start.name)
                start.body()
            }
            return nil
        },
        start.toOpaque()
    )
    // Without its threads nothing that is asked of the process would ever be done, and nobody be told.
    precondition(error == 0, "no thread \(name): \(String(cString: strerror(error)))")
    pthread_detach(thread)
}

private final class ThreadStart: Sendable {
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
        self.name = name
        self.body = body
    }
}
