import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// Who gets in.
    @Suite struct AccessTests {
        @Test func onlyMembersOfTheGroupCanOpenTheSocket() async throws {
            try await BootedSystem.with { s in
                try await s.addUser("outsider", inGroup: nil)
                let answer = try await s.yishi("status", as: "outsider")
                #expect(answer.status == 6, "\(answer)")
                #expect(answer.errors.contains("/run/yishi/io.yishi"), "\(answer)")
                #expect(answer.errors.contains("systemctl status yishid"), "\(answer)")
            }
        }

        @Test func aMemberWithoutARoleMayOnlyAskWhoTheyAre() async throws {
            try await BootedSystem.with { s in
                try await s.addUser("stranger")
                #expect(try await s.yishi("list", as: "stranger").status == 5)
                #expect(try await s.yishi("admin", "verify", as: "stranger").status == 5)
                #expect(try await s.yishi("new", "题", "--year", "2022", as: "stranger").status == 5)
                let answer = try await s.yishi("whoami", "--json", as: "stranger")
                #expect(try answer.json()["user"] == "stranger", "\(answer)")
            }
        }

        @Test func theGroupOfAdministratorsAdministersAndHasNoPartInTheBusiness() async throws {
            try await BootedSystem.with { s in
                try await s.addUser("keeper", inGroup: "yishi,yishi-admin")
                let set = ["admin", "person", "set", "keeper", "--name", "管理员", "--role", "clerk"]
                #expect(try await s.yishi("admin", "verify", as: "keeper").status == 0)
                #expect(try await s.yishi("new", "题", "--year", "2022", as: "keeper").status == 5)
                let answer = try await s.launch(["yishi"] + set, as: "keeper").answer()
                #expect(answer.status == 0, "\(answer)")
                #expect(try await s.yishi("new", "题", "--year", "2022", as: "keeper").status == 0)
            }
        }
    }
}
