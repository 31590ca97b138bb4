import Foundation
import StrictJSON
import Testing
import Varlink

/// How long a stop waits for calls that are under way.
@Suite(.timeLimit(.minutes(10))) struct StopTests {
    @Test(arguments: [true, false])
    func aCallThatNeverEndsHoldsUpAStopOnlySoLong(itsCallerStays: Bool) async throws {
        let (started, gate, log) = (Signal<String>(), Signal<Void>(), Signal<String>())
        let (waits, broken) = (Signal<Duration>(), Signal<any Error>())
        let stop: @Sendable () async throws -> Void = {
            try await withScratchFolder { folder in
                let path = folder + "/socket"
                let interface = try ConnectionFixture.interface(started: started, gate: gate)
                try await withServer(.path(path, mode: 0o600), interface, log: log, pause: { waits.send($0) }) {
                    if itsCallerStays {
                        Thread {
                            do {
                                var client = try VarlinkClient(path: path)
                                _ = try client.call("test.Methods.Wait", ["name": "a"])
                            } catch { broken.send(error) }
                        }.start()
                    } else {
                        try await blocking {
                            var client = try VarlinkClient(path: path)
                            try client.callOneway("test.Methods.Wait", ["name": "a"])
                        }
                    }
                    #expect(await started.next() == "a")
                }
            }
        }
        // Where the server does wait for ever, it is let go when the time of the test is over.
        try await withTaskCancellationHandler(operation: stop) { gate.send(()) }
        #expect(await waits.next() == .seconds(20))
        #expect(await log.next()?.hasPrefix("stopping without an end of test.Methods.Wait, which user ") == true)
        if itsCallerStays { #expect(await broken.next() as? VarlinkConnectionError == .closedBeforeReply) }
    }

    @Test func aCallThatEndsInTimeGetsItsReplyAndNothingIsSaid() async throws {
        let (started, gate, log) = (Signal<String>(), Signal<Void>(), Signal<String>())
        let replies = Signal<JSONObject>()
        try await withScratchFolder { folder in
            let path = folder + "/socket"
            let interface = try ConnectionFixture.interface(started: started, gate: gate)
            // The call goes on once the server has begun to wait for it.
            let pause: @Sendable (Duration) async throws -> Void = { _ in
                gate.send(())
                try await never()
            }
            try await withServer(.path(path, mode: 0o600), interface, log: log, pause: pause) {
                Thread {
                    do {
                        var client = try VarlinkClient(path: path)
                        replies.send(try client.call("test.Methods.Wait", ["name": "a"]))
                    } catch { Issue.record(error) }
                }.start()
                #expect(await started.next() == "a")
            }
        }
        #expect(await replies.next() == ["name": "a"])
        log.send("end")
        #expect(await log.next() == "end")
    }
}
