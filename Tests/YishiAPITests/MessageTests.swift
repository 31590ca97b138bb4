import StrictJSON
import Testing
import YishiAPI

@Suite("Messages on the wire")
struct MessageTests {
    static let samples = Sample.proposals + Sample.manage

    @Test("are read from and written to the same text", arguments: samples)
    func messagesAreReadAndWrittenUnchanged(_ sample: Sample) throws {
        func check<M: APIMethod>(_ method: M.Type) throws {
            #expect(try rewritten(sample.input, as: M.Input.self) == sample.input)
            #expect(try rewritten(sample.output, as: M.Output.self) == sample.output)
        }
        try check(sample.method)
    }

    private func rewritten<T: Codable>(_ text: String, as type: T.Type) throws -> String {
        try JSON(encoding: JSON(parsing: text).decode(type, unknownMembers: .refuse)).canonicalText
    }

    @Test("have the members that the interface names", arguments: samples)
    func messagesHaveTheMembersOfTheInterface(_ sample: Sample) throws {
        let (text, input, output) = try described(sample)
        #expect(text.differences(try JSON(parsing: sample.input), input, at: "input").isEmpty)
        #expect(text.differences(try JSON(parsing: sample.output), output, at: "output").isEmpty)
    }

    @Test("may lack what is nullable and nothing else", arguments: samples)
    func nullableMembersMayBeAbsent(_ sample: Sample) throws {
        let (text, input, output) = try described(sample)
        func check<T: Codable>(_ type: T.Type, _ literal: String, _ members: InterfaceText.Members) throws {
            let json = try JSON(parsing: literal)
            for less in text.without(json, members, nullable: true) {
                let read = try less.json.decode(type)
                #expect(try JSON(encoding: read) == less.json, "without \(less.path)")
            }
            for less in text.without(json, members, nullable: false) {
                #expect(throws: JSONMismatch.self, "without \(less.path)") { try less.json.decode(type) }
            }
        }
        func checkBoth<M: APIMethod>(_ method: M.Type) throws {
            try check(M.Input.self, sample.input, input)
            try check(M.Output.self, sample.output, output)
        }
        try checkBoth(sample.method)
    }

    private func described(
        _ sample: Sample
    ) throws -> (text: InterfaceText, input: InterfaceText.Members, output: InterfaceText.Members) {
        func text<M: APIMethod>(_ method: M.Type) throws -> InterfaceText { try InterfaceText(M.Interface.text) }
        let interface = try text(sample.method)
        let input = try #require(interface.inputs[sample.method.name])
        let output = try #require(interface.outputs[sample.method.name])
        return (interface, input, output)
    }

    @Test("exist for every method of the interface, in its order")
    func everyMethodHasASample() throws {
        for (text, methods, samples) in [
            (Proposals.text, Proposals.methods, Sample.proposals), (Manage.text, Manage.methods, Sample.manage),
        ] {
            let interface = try InterfaceText(text)
            let names = interface.methodNames
            #expect(methods.filter { $0.kind == .stream }.map { $0.name } == interface.streams)
            #expect(methods.map { $0.name } == names)
            #expect(samples.map { $0.method.name } == names)
        }
    }
}
