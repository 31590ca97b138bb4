import Glibc
import Logging
import Systemd
import Testing

@Suite struct StandardErrorLogHandlerTests {
    @Test func anEventIsOneLineFromTheLevelOn() {
        let lines = Recorder<String>()
        var logger = Logger(label: "yishid") { label in
            StandardErrorLogHandler(
                label: label,
                showsPriority: false,
                now: { LogTime(seconds: 0, milliseconds: 0) },
                write: { lines.append($0) }
            )
        }
        logger.logLevel = .notice
        logger[metadataKey: "uid"] = "1000"
        logger.info("too quiet")
        logger.notice("heard", metadata: ["proposal": "2022-001"])
        #expect(
            lines.values == ["1970-01-01T00:00:00.000Z notice yishid: heard proposal=2022-001 uid=1000\n"]
        )
    }

    @Test func anErrorIsShownWithTheEvent() {
        let lines = Recorder<String>()
        let handler = StandardErrorLogHandler(
            label: "yishid",
            showsPriority: false,
            now: { LogTime(seconds: 0, milliseconds: 0) },
            write: { lines.append($0) }
        )
        let failure = SystemdError(function: "sd_notify", code: ENOENT)
        handler.log(
            event: LogEvent(
                level: .error,
                message: "not ready",
                error: failure,
                metadata: nil,
                source: nil,
                file: "",
                function: "",
                line: 1
            )
        )
        #expect(
            lines.values == [
                "1970-01-01T00:00:00.000Z error yishid: not ready "
                    + "error=\"sd_notify: No such file or directory (errno 2)\"\n"
            ]
        )
    }

    @Test func theWholeProcessLogsWhereItWasToldTo() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            unsetenv("JOURNAL_STREAM")
            let threshold = LogThreshold(.debug)
            LogDestination.detected().bootstrapLogging(threshold: threshold)
            let logger = Logger(label: "yishid")
            logger.debug("heard", metadata: ["proposal": "2022-001"])
            logger.trace("too quiet")
            // Loggers that there are already follow it, those with a level of their own do not.
            var own = logger
            own.logLevel = .trace
            threshold.level = .critical
            logger.error("now too quiet")
            own.trace("its own affair")
        }
        let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        let line =
            /<7>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z debug yishid: heard proposal=2022-001\n/
        #expect(text.contains(line))
        #expect(!text.contains("too quiet"))
        #expect(text.contains("its own affair"))
    }
}
