import Glibc
import Logging
import Synchronization
import Systemd
import Testing

@Suite struct JournalLogHandlerTests {
    @Test func anEntryHasTheMessageItsPriorityItsPlaceAndTheLabel() {
        let entry = JournalLogHandler(label: "engine").entry(for: event("commit of 3 requests"))
        #expect(
            texts(entry) == [
                "MESSAGE=commit of 3 requests", "PRIORITY=5", "CODE_FILE=WorkflowEngine/Writer.swift", "CODE_LINE=42",
                "CODE_FUNC=commit()", "YISHI_LOGGER=engine",
            ]
        )
    }

    @Test(arguments: zip(Logger.Level.allCases, [7, 7, 6, 5, 4, 3, 2]))
    func levelsAreSyslogPriorities(level: Logger.Level, number: Int) {
        #expect(LogPriority(level).number == number)
    }

    @Test func metadataAreFieldsOfOurOwnInOrder() {
        let entry = JournalLogHandler(label: "engine").entry(
            for: event(
                "refused",
                metadata: [
                    "requestId": "7f\nPRIORITY=0", "MESSAGE_ID": "a1b2", "uid": .stringConvertible(1000),
                    "codes": ["no_host", "two_hosts"], "clock": ["days": "60", "dueDate": "2022-05-30"],
                ]
            )
        )
        #expect(
            texts(entry).dropFirst(6) == [
                "MESSAGE_ID=a1b2", "YISHI_CLOCK_DAYS=60", "YISHI_CLOCK_DUE_DATE=2022-05-30", "YISHI_CODES=no_host",
                "YISHI_CODES=two_hosts", "YISHI_REQUEST_ID=7f\nPRIORITY=0", "YISHI_UID=1000",
            ]
        )
    }

    @Test func metadataCannotReplaceTheMessageOrJournaldsOwnFields() {
        let entry = JournalLogHandler(label: "engine").entry(
            for: event("true", metadata: ["MESSAGE": "false", "PRIORITY": "0", "_UID": "0", "CODE_FILE": "x"])
        )
        #expect(texts(entry).filter { $0.hasPrefix("MESSAGE=") || $0.hasPrefix("_") } == ["MESSAGE=true"])
        #expect(texts(entry).contains("YISHI_MESSAGE=false"))
        #expect(texts(entry).contains("YISHI__UID=0"))
        #expect(texts(entry).contains("PRIORITY=5"))
    }

    @Test func theMetadataNearestToTheEventWin() {
        var handler = JournalLogHandler(label: "engine")
        handler[metadataKey: "a"] = "logger"
        handler[metadataKey: "b"] = "logger"
        handler[metadataKey: "c"] = "logger"
        handler.metadataProvider = Logger.MetadataProvider { ["b": "provider", "c": "provider"] }
        let entry = handler.entry(for: event("x", metadata: ["c": "event"]))
        #expect(texts(entry).dropFirst(6) == ["YISHI_A=logger", "YISHI_B=provider", "YISHI_C=event"])
    }

    @Test func anErrorIsAFieldOfItsOwn() {
        let failure = SystemdError(function: "sd_notify", code: ENOENT)
        let entry = JournalLogHandler(label: "engine").entry(for: event("x", error: failure))
        #expect(texts(entry).contains("YISHI_ERROR=\(failure)"))
    }

    @Test func anEventReachesTheJournalOnce() {
        let sent = Recorder<JournalEntry>()
        let handler = JournalLogHandler(label: "engine", send: { sent.append($0) })
        handler.log(event: event("started"))
        #expect(sent.values == [handler.entry(for: event("started"))])
    }

    @Test func whatTheJournalDoesNotTakeGoesToStandardErrorWithTheReason() {
        let lines = Recorder<String>()
        var handler = JournalLogHandler(
            label: "engine",
            send: { _ throws(SystemdError) in throw SystemdError(function: "sd_journal_sendv", code: EMSGSIZE) },
            fallback: StandardErrorLogHandler(
                label: "engine",
                showsPriority: true,
                now: { LogTime(seconds: 0, milliseconds: 0) },
                write: { lines.append($0) }
            )
        )
        handler[metadataKey: "uid"] = "1000"
        handler.log(event: event("started"))
        #expect(
            lines.values == [
                "<5>1970-01-01T00:00:00.000Z notice engine: started "
                    + "journal=\"sd_journal_sendv: Message too long (errno 90)\" uid=1000\n"
            ]
        )
    }

    private func event(_ message: String, error: (any Error)? = nil, metadata: Logger.Metadata? = nil) -> LogEvent {
        LogEvent(
            level: .notice,
            message: "\(message)",
            error: error,
            metadata: metadata,
            source: nil,
            file: "WorkflowEngine/Writer.swift",
            function: "commit()",
            line: 42
        )
    }

    private func texts(_ entry: JournalEntry) -> [String] {
        entry.fields.map { String(decoding: $0.serialized, as: UTF8.self) }
    }
}
