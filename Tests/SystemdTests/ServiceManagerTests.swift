import Glibc
import Systemd
import Testing

/// Each in a process of its own: `$NOTIFY_SOCKET` belongs to the whole process.
@Suite struct ServiceManagerTests {
    @Test func theManagerReceivesAllNoticesInOneMessage() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            let manager = try TestSocket(.datagram, at: folder.path("notify"))
            setenv("NOTIFY_SOCKET", folder.path("notify"), 1)

            #expect(ServiceManager().isListening)
            #expect(try ServiceManager().notify(.ready, .status("serving")))
            #expect(manager.receive() == "READY=1\nSTATUS=serving")
            #expect(try ServiceManager().notify(.stopping))
            #expect(manager.receive() == "STOPPING=1")
            #expect(manager.receive() == nil)
        }
    }

    @Test func aReloadCarriesTheMonotonicTime() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            let manager = try TestSocket(.datagram, at: folder.path("notify"))
            setenv("NOTIFY_SOCKET", folder.path("notify"), 1)

            try ServiceManager().notify(.reloading)
            let time = try #require(manager.receive()?.wholeMatch(of: /RELOADING=1\nMONOTONIC_USEC=([0-9]+)/))
            #expect(try #require(UInt64(time.1)) > 0)
        }
    }

    @Test func nothingIsSentWithoutANotice() async {
        await #expect(processExitsWith: .success) {
            let folder = try ScratchFolder()
            let manager = try TestSocket(.datagram, at: folder.path("notify"))
            setenv("NOTIFY_SOCKET", folder.path("notify"), 1)

            try ServiceManager().notify([])
            #expect(manager.receive() == nil)
        }
    }

    @Test func aProcessThatNobodyManagesIsNoError() async {
        await #expect(processExitsWith: .success) {
            unsetenv("NOTIFY_SOCKET")
            #expect(!ServiceManager().isListening)
            let isHeard = try ServiceManager().notify(.ready)
            #expect(!isHeard)
        }
    }

    @Test func aManagerThatCannotBeReachedIsNamed() async {
        await #expect(processExitsWith: .success) {
            setenv("NOTIFY_SOCKET", "/nonexistent/notify", 1)
            #expect(throws: SystemdError(function: "sd_notify", code: ENOENT)) {
                try ServiceManager().notify(.ready)
            }
        }
    }

    @Test func anErrorSaysWhatFailedAndWhy() {
        let error = SystemdError(function: "sd_notify", code: ENOENT)
        #expect(error.description == "sd_notify: No such file or directory (errno 2)")
    }
}
