import Foundation
import StrictJSON
import Testing

private struct Attempt: Codable, Equatable {
    var id: String
    var input: JSON?
    var revision: Int?
    var kind: Kind?

    enum Kind: String, Codable {
        case first
        case second
    }
}

private struct Batch: Codable, Equatable {
    var attempts: [Attempt]
    var record: JSONObject
    var labels: [String: String]
    var ratio: Double
    var small: UInt8
    var dryRun: Bool?
}

/// Opens its containers by hand, and two of them over one object.
private struct Manual: Decodable {
    enum Outer: CodingKey {
        case head
        case items
        case name
    }

    enum Inner: CodingKey {
        case a
        case name
    }

    let head: Int
    let items: [Int]

    init(from decoder: any Decoder) throws {
        let outer = try decoder.container(keyedBy: Outer.self)
        let again = try decoder.container(keyedBy: Inner.self)
        _ = try again.decodeIfPresent(String.self, forKey: .name)
        head = try outer.nestedContainer(keyedBy: Inner.self, forKey: .head).decode(Int.self, forKey: .a)
        var list = try outer.nestedUnkeyedContainer(forKey: .items)
        var items: [Int] = []
        while !list.isAtEnd {
            if try list.decodeNil() { continue }
            items.append(try list.decode(Int.self))
        }
        self.items = items
    }
}

@Suite struct CodableTests {
    private let batch = Batch(
        attempts: [
            Attempt(id: "a", input: ["x": [1, nil, .number(1)]]), Attempt(id: "b", revision: 3, kind: .second),
        ],
        record: ["标题": "议题", "n": .null],
        labels: ["zh": "议"],
        ratio: 0.5,
        small: 255
    )

    private let text = #"""
        {"attempts":[{"id":"a","input":{"x":[1,null,1.0]}},{"id":"b","kind":"second","revision":3}],"labels":{"zh":"议"},"ratio":0.5,"record":{"n":null,"标题":"议题"},"small":255}
        """#

    @Test func aStructIsWrittenWithoutItsNils() throws {
        #expect(try JSON(encoding: batch).canonicalText == text)
        #expect(try JSONObject(encoding: batch).canonicalText == text)
    }

    @Test func aStructIsReadBack() throws {
        #expect(try JSON(parsing: text.utf8).decode(Batch.self) == batch)
        #expect(try JSON(parsing: text.utf8).decode(Batch.self, unknownMembers: .refuse) == batch)
    }

    @Test func nullAndMissingAreNil() throws {
        let json: JSON = ["id": "a", "input": nil, "kind": nil]
        #expect(try json.decode(Attempt.self) == Attempt(id: "a"))
    }

    @Test func foundationsCodersReadAndWriteTheSame() throws {
        let data = try JSONEncoder().encode(batch)
        #expect(try JSONDecoder().decode(Batch.self, from: data).attempts[0].input?["x"]?.array?[0] == 1)
        for value: JSON in [nil, true, 12, .number(0.5), "议", [1, nil], ["a": ["b": []]]] {
            let data = try JSONEncoder().encode([value])
            #expect(try JSONDecoder().decode([JSON].self, from: data) == [value])
            #expect(try JSON(parsing: data) == [value])
        }
    }

    @Test(arguments: [
        (#"{"attempts":[{"id":"a"},{"id":1}]}"#, "attempts[1].id: expected a string"),
        (#"{"attempts":[{"id":"a"},{}]}"#, "attempts[1].id: missing, expected a string"),
        (#"{"attempts":[{"id":"a","revision":1.0}]}"#, "attempts[0].revision: expected a whole number"),
        (#"{"attempts":[{"id":"a","kind":"third"}]}"#, "attempts[0].kind: expected a value that is allowed here"),
        (#"{"attempts":{}}"#, "attempts: expected an array"),
        (#"{"attempts":[null]}"#, "attempts[0]: expected an object"),
        (#"{"attempts":[],"record":[]}"#, "record: expected an object"),
        (#"{"attempts":[],"record":{},"labels":{"zh":1}}"#, "labels.zh: expected a string"),
        (#"{"attempts":[],"record":{},"labels":{},"ratio":true}"#, "ratio: expected a number"),
        (
            #"{"attempts":[],"record":{},"labels":{},"ratio":1,"small":256}"#,
            "small: expected a whole number from 0 to 255"
        ),
        (#"{"attempts":[],"record":{},"labels":{},"ratio":1}"#, "small: missing, expected a whole number"),
        ("[]", "the value: expected an object"),
    ])
    func aMismatchNamesThePlace(text: String, message: String) throws {
        let json = try JSON(parsing: text.utf8)
        let error = #expect(throws: JSONMismatch.self) { try json.decode(Batch.self) }
        #expect(error?.description == message)
    }

    @Test func unknownMembersAreRefusedWhereAsked() throws {
        let top: JSON = ["id": "a", "colour": 1]
        #expect(try top.decode(Attempt.self) == Attempt(id: "a"))
        let error = #expect(throws: JSONMismatch.self) { try top.decode(Attempt.self, unknownMembers: .refuse) }
        #expect(error?.path == "colour")
        #expect(error?.problem == .unknown)
        let nested = #expect(throws: JSONMismatch.self) {
            try JSON.array([["id": "a"], ["id": "b", "idd": 1]]).decode([Attempt].self, unknownMembers: .refuse)
        }
        #expect(nested?.path == "[1].idd")
        let throughOptional = #expect(throws: JSONMismatch.self) {
            try JSON.array([nil, ["id": "b", "x": 1]]).decode([Attempt?].self, unknownMembers: .refuse)
        }
        #expect(throughOptional?.path == "[1].x")
    }

    @Test func containersOpenedByHandAreWatchedToo() throws {
        let good: JSON = ["head": ["a": 1], "items": [1, nil, 2], "name": "n"]
        #expect(try good.decode(Manual.self, unknownMembers: .refuse).items == [1, 2])
        let bad: JSON = ["head": ["a": 1, "b": 2], "items": []]
        let error = #expect(throws: JSONMismatch.self) { try bad.decode(Manual.self, unknownMembers: .refuse) }
        #expect(error?.path == "head.b")
    }

    @Test func wholeNumbersOfEveryWidthAreEncoded() throws {
        #expect(try JSON(encoding: [Int8(5)]) == [5])
        #expect(try JSON(encoding: [UInt16(5)]) == [5])
        #expect(try JSON(encoding: [Int128(5)]) == [5])
        #expect(try JSON(encoding: UInt128(5)) == 5)
    }

    @Test func numbersThatJSONCannotHoldAreRefused() {
        #expect(throws: EncodingError.self) { try JSON(encoding: [Int.max]) }
        #expect(throws: EncodingError.self) { try JSON(encoding: [Int.min]) }
        #expect(throws: EncodingError.self) { try JSON(encoding: UInt64.max) }
        #expect(throws: EncodingError.self) { try JSON(encoding: Int128.max) }
        #expect(throws: EncodingError.self) { try JSON(encoding: Double.nan) }
        #expect(throws: EncodingError.self) { try JSONObject(encoding: [1]) }
        #expect(throws: Never.self) { try JSON(encoding: -(1 << 53)) }
    }
}
