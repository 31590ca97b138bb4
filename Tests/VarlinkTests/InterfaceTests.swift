import StrictJSON
import Testing
import Varlink

@Suite struct InterfaceTests {
    private let text = "interface a.b\nmethod One() -> ()\n# [Requires 'more' flag]\nmethod Many() -> ()\n"
    private let one = VarlinkInterface.Method.once { _ in [:] }
    private let many = VarlinkInterface.Method.stream { _, _ in }

    @Test func descriptionAndMethodsAreTheSame() throws {
        let interface = try VarlinkInterface(name: "a.b", description: text, methods: ["One": one, "Many": many])
        #expect(interface.description == text)
    }

    @Test func everyDifferenceIsRefused() {
        #expect(throws: InterfaceMismatch.methods(interface: "a.b", missing: ["Many"], extra: [])) {
            try VarlinkInterface(name: "a.b", description: text, methods: ["One": one])
        }
        #expect(throws: InterfaceMismatch.methods(interface: "a.b", missing: [], extra: ["Three"])) {
            try VarlinkInterface(name: "a.b", description: text, methods: ["One": one, "Many": many, "Three": one])
        }
        #expect(throws: InterfaceMismatch.otherName(interface: "a.c", described: "a.b")) {
            try VarlinkInterface(name: "a.c", description: text, methods: ["One": one, "Many": many])
        }
        #expect(throws: InterfaceMismatch.more(interface: "a.b", method: "Many")) {
            try VarlinkInterface(name: "a.b", description: text, methods: ["One": one, "Many": one])
        }
        #expect(throws: InterfaceMismatch.more(interface: "a.b", method: "One")) {
            try VarlinkInterface(name: "a.b", description: text, methods: ["One": many, "Many": many])
        }
        #expect(
            throws: InterfaceMismatch.malformed(
                interface: "a.b",
                DescriptionError(line: 1, problem: "expected “interface”, found “x”")
            )
        ) { try VarlinkInterface(name: "a.b", description: "x", methods: [:]) }
    }

    @Test func twoInterfacesOfOneNameAreRefused() throws {
        let interface = try VarlinkInterface(name: "a.b", description: text, methods: ["One": one, "Many": many])
        let ours = try VarlinkInterface(
            name: "org.varlink.service",
            description: "interface org.varlink.service",
            methods: [:]
        )
        for pair in [[interface, interface], [ours]] {
            #expect(throws: DuplicateInterface.self) {
                try Dispatcher(info: .test, interfaces: pair, internalError: "a.b.Internal") { _ in }
            }
        }
    }

    @Test func connectionsAreCountedByUserAndInAll() {
        var limits = VarlinkLimits()
        limits.connections = 4
        limits.connectionsPerUser = 2
        limits.connectionsOfRoot = 3
        var census = ConnectionCensus()
        #expect(census.admit(1000, within: limits) == nil)
        #expect(census.admit(1000, within: limits) == nil)
        #expect(census.admit(1000, within: limits) == "user 1000 has 2 connections already")
        #expect(census.admit(0, within: limits) == nil)
        #expect(census.admit(0, within: limits) == nil)
        #expect(census.admit(0, within: limits) == "there are 4 connections already")
        census.dismiss(1000)
        #expect(census.admit(0, within: limits) == nil)
        census.dismiss(1000)
        #expect(census.admit(0, within: limits) == "user 0 has 3 connections already")
        #expect(census.admit(1000, within: limits) == nil)
        #expect(census.total == 4)
    }
}
