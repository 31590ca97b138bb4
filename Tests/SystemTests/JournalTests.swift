import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// What an administrator finds in the journal.
    @Suite struct JournalTests {
        /// Without the priority of its threads, Swift's runtime would write a line for each.
        @Test func everyEntryOfTheDaemonHasAnIDAndAPlaceInTheCode() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                try await s.enterProposal("题")
                try await s.done("systemctl", "restart", "yishid.service")
                let entries = try await s.journal().filter { $0["_COMM"] == "yishid" }
                #expect(entries.count > 5)
                for entry in entries {
                    for field in ["MESSAGE_ID", "CODE_FILE", "CODE_LINE", "CODE_FUNC"] where entry[field] == nil {
                        Issue.record("\(field) is missing: \(entry["MESSAGE"] ?? .null)")
                    }
                }
            }
        }

        @Test func aChangeTellsWhoDidWhatWhereAndNothingOfWhatWasWritten() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                let id = try await s.enterProposal("不可外传的题目")
                let submit = ["act", id, "submit", "source_kind=cppcc", "source_name=区政协", "source_date=2022-01-10"]
                let form = [
                    "background=不可外传的背景", "suggested_units=区住建局", "not_secret=yes", "suggested_form=special_meeting",
                ]
                let answer = try await s.launch(["yishi"] + submit + form, as: "clerk").answer()
                try #require(answer.status == 0, "\(answer)")
                let entries = try await s.journal()
                let change = try #require(entries.last { $0["YISHI_PROPOSAL"]?.string == id })
                #expect(change["YISHI_ACTOR"] == "clerk" && change["YISHI_ACTION"] == "submit", "\(change)")
                #expect(change["YISHI_STEP"] == "selection" && change["YISHI_STATE"] == "screening", "\(change)")
                #expect(change["YISHI_SEQ"]?.string == (try await s.status()["events"]?.integer).map { "\($0)" })
                let all = try await s.done("journalctl", "--output=export", "--all", "--no-pager")
                for text in ["不可外传", "区住建局", "同志"] { #expect(!all.contains(text), "\(text) is in the journal") }
            }
        }

        /// A journald as Debian has it takes 30,000 to 50,000 in half a minute of a unit that says nothing else.
        @Test func nothingIsDroppedHoweverMuchIsWrittenAtOnce() async throws {
            try await BootedSystem.with { s in
                try await s.dropIn(
                    """
                    [Service]
                    ExecStart=
                    ExecStart=/usr/bin/perl -e 'print "entry $$_\\n" for 1..60000'
                    Type=oneshot
                    WatchdogSec=0
                    """
                )
                try s.put(
                    "[Journal]\nRateLimitIntervalSec=30s\nRateLimitBurst=10000\n",
                    at: "/etc/systemd/journald.conf.d/zz.conf"
                )
                try await s.shell(
                    "systemctl restart systemd-journald && systemctl restart yishid.service && journalctl --sync"
                )
                let count = try await s.shell(
                    "journalctl --unit=yishid.service --output=cat --no-pager | grep -c '^entry [0-9]*$'"
                )
                #expect(count == "60000")
            }
        }

        @Test(arguments: BootedSystem.Release.allCases)
        func theCatalogExplainsEveryEntryInBothLanguages(release: BootedSystem.Release) async throws {
            try await BootedSystem.with(release) { s in
                try await s.openOffice()
                try await s.enterProposal("题")
                let ids = Set(
                    try await s.journal().filter { $0["_COMM"] == "yishid" }.compactMap { $0["MESSAGE_ID"]?.string }
                )
                #expect(ids.count > 1)
                for (language, said) in [("C.UTF-8", "Yishi is ready"), ("zh_CN.UTF-8", "议事已就绪")] {
                    let words = ["env", "LC_ALL=\(language)", "journalctl", "--catalog", "--no-pager"]
                    let ready = try await s.launch(words + ["--unit=yishid.service"]).answer()
                    #expect(ready.output.contains(said), "\(language): \(ready)")
                    for id in ids {
                        let list = try await s.done("journalctl", "--list-catalog", id)
                        #expect(list.contains("Yishi"), "\(id)")
                    }
                }
            }
        }
    }
}
