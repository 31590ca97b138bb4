import Ledger
import StrictJSON
import Testing
import WorkflowCore

/// The proposals of which something may come, each with the first day on which it may.
struct AgendaTests {
    private func day(_ number: Int) -> CivilDate { CivilDate(dayNumber: number) }

    /// Seven proposals, each with one deadline; each reminds three days before it is due and on the day itself.
    private func ledger() async throws -> Ledger {
        let ledger = try await Ledger.holding()
        let clocks: [ClockState] = [
            .due(19_500), .due(19_500).reminded(0), .due(19_490).reminded(0), .due(nil), .due(19_500, status: .stopped),
            .due(19_500, status: .met), .due(19_600),
        ]
        for (index, clock) in clocks.enumerated() {
            let id = ProposalID(year: 2022, serial: index + 1)
            let units: JSON = index == 1 ? [["unit": "城管局"]] : []
            try await ledger.append([Drafts.created(id, record: ["units": units]), Drafts.armed(id, 2, [clock])])
        }
        return ledger
    }

    private func agenda(
        _ ledger: Ledger,
        _ first: Int,
        _ last: Int,
        unit: String? = nil,
        all: Bool = false
    ) async throws -> [String] {
        var lines: [String] = []
        var after: ProposalID?
        repeat {
            let (days, place) = (day(first)...day(last), after)
            let page = try await ledger.read {
                try $0.agenda(days, unit: unit, all: all, after: place, limit: 2)
            }
            lines += page.map { "\($0.proposal.serial) \($0.day.dayNumber)" }
            after = page.last?.proposal
        } while after != nil
        return lines
    }

    @Test func theFirstDayIsThatOfAReminderOrOfTheFirstDayOver() async throws {
        let ledger = try await ledger()
        #expect(try await agenda(ledger, 19_495, 19_599) == ["1 19497", "2 19501", "4 19495", "7 19597"])
        #expect(try await agenda(ledger, 19_495, 19_500) == ["1 19497", "4 19495"])
        #expect(try await agenda(ledger, 19_495, 19_501) == ["1 19497", "2 19501", "4 19495"])
    }

    @Test func whatWasMissedComesOnTheFirstDay() async throws {
        let ledger = try await ledger()
        #expect(try await agenda(ledger, 19_499, 19_499) == ["1 19499", "4 19499"])
        #expect(try await agenda(ledger, 19_501, 19_501) == ["1 19501", "2 19501", "4 19501"])
        #expect(try await agenda(ledger, 19_502, 19_502) == ["1 19502", "4 19502"], "over since yesterday is no news")
    }

    @Test func whatHasNothingAheadIsThereWhereItIsAskedFor() async throws {
        let ledger = try await ledger()
        #expect(
            try await agenda(ledger, 19_502, 19_502, all: true)
                == ["1 19502", "2 19502", "3 19502", "4 19502"]
        )
    }

    @Test func aUnitHasItsOwn() async throws {
        let ledger = try await ledger()
        #expect(try await agenda(ledger, 19_495, 19_599, unit: "城管局") == ["2 19501"])
        #expect(try await agenda(ledger, 19_495, 19_599, unit: "局") == [])
    }
}

extension ClockState {
    fileprivate func reminded(_ rung: Int) -> ClockState {
        var clock = self
        clock.reminded = rung
        return clock
    }
}
