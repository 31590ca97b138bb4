import Synchronization
import Testing
import Varlink
import YishiDaemon

@Suite struct SystemUsersTests {
    /// A system whose answers and time a test sets.
    private final class System: Sendable {
        private struct State {
            var name = "li"
            var group: UInt32? = 7
            var asked = 0
            var passed = Duration.zero
        }

        private let state = Mutex(State())
        private let start = ContinuousClock.now

        var asked: Int { state.withLock { $0.asked } }

        func become(name: String, group: UInt32?) { state.withLock { ($0.name, $0.group) = (name, group) } }

        func pass(_ duration: Duration) { state.withLock { $0.passed += duration } }

        var users: SystemUsers {
            SystemUsers(
                now: { self.start + self.state.withLock { $0.passed } },
                name: { _ in
                    self.state.withLock {
                        $0.asked += 1
                        return $0.name
                    }
                },
                group: { _ in
                    self.state.withLock {
                        $0.asked += 1
                        return $0.group
                    }
                }
            )
        }
    }

    private static let peer = PeerCredentials(uid: 1_000, gid: 1_000, pid: 1, groups: [7])

    @Test func aUserIsAskedForOnceInAWhile() {
        let system = System()
        let users = system.users
        for _ in 1...3 { #expect(users.name(of: 1_000) == "li") }
        #expect(system.asked == 1)
        system.become(name: "wang", group: 7)
        #expect(users.name(of: 1_000) == "li")
        #expect(users.name(of: 1_001) == "wang")
        system.pass(SystemUsers.age)
        #expect(users.name(of: 1_000) == "wang")
    }

    @Test func whoLosesTheGroupAdministersNoLonger() {
        let system = System()
        let users = system.users
        for _ in 1...3 { #expect(users.isAdministrator(Self.peer, group: "yishi-admin")) }
        #expect(system.asked == 1)
        system.become(name: "li", group: 8)
        system.pass(SystemUsers.age)
        #expect(!users.isAdministrator(Self.peer, group: "yishi-admin"))
        system.become(name: "li", group: nil)
        system.pass(SystemUsers.age)
        #expect(!users.isAdministrator(Self.peer, group: "yishi-admin"))
    }

    @Test func anotherGroupIsAskedForAtOnce() {
        let system = System()
        let users = system.users
        #expect(users.isAdministrator(Self.peer, group: "yishi-admin"))
        system.become(name: "li", group: 9)
        #expect(!users.isAdministrator(Self.peer, group: "office-admin"))
        #expect(users.isAdministrator(PeerCredentials(uid: 0, gid: 0, pid: 1, groups: []), group: "office-admin"))
    }
}
