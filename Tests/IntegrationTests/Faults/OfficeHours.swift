import Foundation
import StrictJSON
import Synchronization
import TestSupport
import Testing

/// Several people at work on an office whose daemon may die at any moment; everything they ask for is noted.
///
/// Two users suffice: one enters and records, the other confirms.
final class OfficeHours: Sendable {
    /// A call that can be made again under its request id.
    struct Call: Sendable {
        let request: String
        let method: String
        let parameters: JSONObject
        /// How many proposals it concerns.
        let parts: Int
        let isConfirmation: Bool
    }

    private struct Notes: Sendable {
        var chronicle = Chronicle()
        var calls: [String: Call] = [:]
    }

    private let f: DaemonFixture
    private let notes = Mutex(Notes())

    init(_ f: DaemonFixture) { self.f = f }

    var chronicle: Chronicle { notes.withLock { $0.chronicle } }

    /// Gives both users their roles.
    func open() async throws {
        let administrator = try await f.connect()
        let roles: JSON = ["clerk", "secretary_general", "committee"]
        for user in [Member.clerk.user, Member.secretary.user] {
            let reply = try await administrator.call(
                "io.yishi.Manage.SetPerson",
                ["user": .string(user), "name": .string(user), "roles": roles]
            )
            try #require(reply.error == nil, "\(reply)")
        }
    }

    /// A round of work by all; ends early where the daemon does.
    func work(_ round: String) async throws {
        try await withThrowingTaskGroup { group in
            for work in [singles, batches, journey, repetitions] {
                group.addTask {
                    // Who has lost the connection goes home; why is in the notes.
                    do { try await work(round) } catch is Gone {}
                }
            }
            try await group.waitForAll()
        }
    }

    /// Makes every call again that nobody was told the outcome of.
    func settle() async throws {
        let open = notes.withLock { notes in
            notes.chronicle.unsettled.sorted().compactMap { notes.calls[$0] }
        }
        for call in open {
            do { _ = try await make(call, over: try await connect(call.isConfirmation)) } catch is Gone { return }
        }
    }

    /// The daemon is not there any more, or was not when it was called.
    struct Gone: Error {}

    // MARK: Kinds of work

    private func singles(_ round: String) async throws {
        let connection = try await connect()
        var ids: [String] = []
        for number in 0..<4 { ids += try await create("\(round)-single-\(number)", over: connection) }
        for (number, id) in ids.prefix(2).enumerated() {
            _ = try await act("annotate", on: [id], ["text": "注"], "\(round)-note-\(number)", over: connection)
        }
    }

    private func batches(_ round: String) async throws {
        let connection = try await connect()
        let ids = try await createAll("\(round)-batch", titles: ["甲", "乙", "丙"], over: connection)
        // One of them has no title: none is entered.
        _ = try await createAll("\(round)-refused", titles: ["丁", "", "戊"], over: connection)
        _ = try await act("annotate", on: ids, ["text": "同注"], "\(round)-notes", over: connection)
    }

    /// Two clients under one id.
    private func repetitions(_ round: String) async throws {
        for _ in 0..<2 { _ = try await create("\(round)-repeated", over: try await connect()) }
    }

    /// To an answer of the Party committee that a second person confirms.
    private func journey(_ round: String) async throws {
        let connection = try await connect()
        let title = Self.unlikeAnyOther(round)
        guard let id = try await create("\(round)-journey", title, over: connection).first else { return }
        for (action, input) in Self.selection {
            _ = try await act(action, on: [id], input, "\(round)-\(action)", over: connection)
        }
        let paper = try await store(round, for: id, over: connection)
        for (action, input) in Self.instructions(paper, round) {
            _ = try await act(action, on: [id], input, "\(round)-\(action)", over: connection)
        }
        let call = Call(
            request: "\(round)-confirm",
            method: "io.yishi.Proposals.Decide",
            parameters: ["ids": [.string(id)], "confirm": true],
            parts: 1,
            isConfirmation: true
        )
        _ = try await make(call, over: try await connect(true))
    }

    private func create(
        _ request: String,
        _ title: String? = nil,
        over connection: Connection
    ) async throws -> [String] {
        try await make(
            Call(
                request: request,
                method: DaemonFixture.create,
                parameters: ["year": 2022, "fields": ["title": .string(title ?? request)]],
                parts: 1,
                isConfirmation: false
            ),
            over: connection
        )
    }

    private func createAll(_ request: String, titles: [String], over connection: Connection) async throws -> [String] {
        let items = titles.map { JSON.object(["title": .string($0.isEmpty ? "" : "\(request)\($0)")]) }
        return try await make(
            Call(
                request: request,
                method: "io.yishi.Proposals.CreateAll",
                parameters: ["year": 2022, "items": .array(items)],
                parts: titles.count,
                isConfirmation: false
            ),
            over: connection
        )
    }

    private func act(
        _ action: String,
        on ids: [String],
        _ input: JSONObject,
        _ request: String,
        over connection: Connection
    ) async throws -> [String] {
        let attempts = ids.map {
            JSON.object(["id": .string($0), "action": .string(action), "input": .object(input)])
        }
        let call = Call(
            request: request,
            method: ids.count == 1 ? "io.yishi.Proposals.Act" : "io.yishi.Proposals.ActAll",
            parameters: ids.count == 1 ? try #require(attempts[0].object) : ["attempts": .array(attempts)],
            parts: ids.count,
            isConfirmation: false
        )
        return try await make(call, over: connection)
    }

    private func store(_ text: String, for id: String, over connection: Connection) async throws -> String {
        let reply: Reply
        do {
            reply = try await connection.call(
                "io.yishi.Proposals.AddFile",
                [
                    "id": .string(id), "name": "纪要.txt", "last": true,
                    "part": .string(Data(text.utf8).base64EncodedString()),
                ]
            )
        } catch is Connection.Closed { throw Gone() }
        return try #require(reply["sha256"]?.string, "\(reply)")
    }

    // MARK: Calling

    /// Makes a call and notes what came of it; returns the ids of the proposals that it concerned.
    private func make(_ call: Call, over connection: Connection) async throws -> [String] {
        let place = notes.withLock { notes in
            notes.calls[call.request] = call
            return notes.chronicle.begin(call.request, parts: call.parts)
        }
        var parameters = call.parameters
        parameters["requestId"] = .string(call.request)
        let reply: Reply
        do { reply = try await connection.call(call.method, parameters) } catch is Connection.Closed {
            notes.withLock { $0.chronicle.end(place, .unknown) }
            throw Gone()
        }
        let events = reply["events"]?.array ?? []
        let seqs = events.compactMap { $0["seq"]?.integer }
        let outcome: Chronicle.Outcome = if let error = reply.error { .refused(error) } else { .acknowledged(seqs) }
        notes.withLock { $0.chronicle.end(place, outcome) }
        let expected = call.request.hasSuffix("-refused") ? "io.yishi.Proposals.BatchRefused" : nil
        #expect(reply.error == expected, "\(call.request): \(reply.codes)")
        var ids: [String] = []
        for event in events {
            if let id = event["proposal"]?.string, !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    private func connect(_ isConfirmer: Bool = false) async throws -> Connection {
        do { return try await f.connect(as: isConfirmer ? .secretary : .clerk) } catch is SystemError {
            throw Gone()
        } catch is Connection.NotConnected { throw Gone() }
    }
}
