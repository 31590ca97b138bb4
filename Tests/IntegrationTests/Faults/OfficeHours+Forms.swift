import StrictJSON

/// What is filled in on the way of a proposal.
extension OfficeHours {
    static let selection: [(String, JSONObject)] = [
        (
            "submit",
            [
                "source_kind": "cppcc", "source_name": "区政协", "source_date": "2022-01-10", "background": "群众关切",
                "suggested_form": "special_meeting", "suggested_units": ["区住建局"], "not_secret": true,
            ]
        ),
        (
            "shortlist",
            [
                "lead_committee": "城建委", "lead_leader": "吴副主席", "form": "special_meeting", "planned_month": 8,
                "focus": ["hot"], "selection_note": "民生关切",
            ]
        ),
    ]

    /// Both bodies agree and the Party committee answers, all by one paper; its numbers are those of the round.
    static func instructions(_ paper: String, _ round: String) -> [(String, JSONObject)] {
        func meeting(_ session: String) -> JSON {
            [
                "session": .string(session), "date": "2022-02-10", "decision": "agree",
                "file": ["sha256": .string(paper), "name": "纪要.txt"],
            ]
        }
        let number = number(round)
        return [
            ("endorse", ["party_group": meeting("第8次党组会议"), "chair_meeting": meeting("第6次主席会议")]),
            (
                "send_request",
                [
                    "doc_no": .string("区政协〔2022〕\(number)号"), "title": "关于报请审定协商计划的请示",
                    "addressees": ["中共××区委"], "signer": "陈志远", "date": "2022-02-20", "matter": "审定协商计划",
                    "contact": "王敏", "file": .string(paper),
                ]
            ),
            (
                "approve",
                [
                    "date": "2022-03-10", "form": "reply", "doc_no": .string("区委〔2022〕\(number)号"),
                    "file": .string(paper),
                ]
            ),
        ]
    }

    /// A title that nobody takes for another's: who chooses topics must have looked at those that are alike.
    static func unlikeAnyOther(_ round: String) -> String {
        var (seed, title) = (number(round), "")
        for _ in 0..<10 {
            seed = (seed * 1_103 + 12_345) % 1_000_003
            title.unicodeScalars += Unicode.Scalar(UInt32(0x4E00 + seed % 0x5000)).map { [$0] } ?? []
        }
        return title
    }

    /// Another for each round.
    private static func number(_ round: String) -> Int {
        round.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 1_000_003 }
    }
}
