import Synchronization
package import Varlink

/// What the system says of its users and groups, asked again when an answer is a few seconds old.
///
/// Asking reads files or goes over the network, and every call asks who its caller is.
package final class SystemUsers: Sendable {
    private struct Answer<Value: Sendable>: Sendable {
        let value: Value
        let askedAt: ContinuousClock.Instant
    }

    private struct Answers {
        var names: [UInt32: Answer<String>] = [:]
        var groups: [String: Answer<UInt32?>] = [:]
    }

    /// So long an answer is taken for true.
    package static let age = Duration.seconds(5)
    /// More users than that are no office's.
    private static let bound = 1_024

    private let answers = Mutex(Answers())
    private let now: @Sendable () -> ContinuousClock.Instant
    private let findName: @Sendable (UInt32) -> String
    private let findGroup: @Sendable (String) -> UInt32?

    /// - Parameters:
    ///   - now: tells how old an answer is.
    ///   - name: finds a user's name.
    ///   - group: finds a group's number; `nil` where the system has none of that name.
    package init(
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        name: @escaping @Sendable (UInt32) -> String = { UserDatabase.name(of: $0) },
        group: @escaping @Sendable (String) -> UInt32? = { UserDatabase.number(ofGroup: $0) }
    ) {
        self.now = now
        findName = name
        findGroup = group
    }

    /// The user name of `uid`; the number itself where the system has no name for it.
    package func name(of uid: UInt32) -> String {
        if let known = answers.withLock({ young($0.names[uid]) }) { return known }
        let answer = Answer(value: findName(uid), askedAt: now())
        answers.withLock { answers in
            if answers.names.count >= Self.bound { answers.names = [:] }
            answers.names[uid] = answer
        }
        return answer.value
    }

    /// Whether the peer is root or had the group of that name when it connected.
    package func isAdministrator(_ peer: PeerCredentials, group: String) -> Bool {
        if peer.uid == 0 { return true }
        guard let gid = number(of: group) else { return false }
        return peer.gid == gid || peer.groups.contains(gid)
    }

    private func number(of group: String) -> UInt32? {
        if let known = answers.withLock({ young($0.groups[group]) }) { return known }
        let answer = Answer(value: findGroup(group), askedAt: now())
        answers.withLock { $0.groups = [group: answer] }
        return answer.value
    }

    private func young<Value: Sendable>(_ answer: Answer<Value>?) -> Value? {
        answer.flatMap { now() - $0.askedAt < Self.age ? $0.value : nil }
    }
}
