import Scenario
import Testing

@Suite("Hours by formula")
struct DemandTableTests {
    @Test("Work by rate, by carers and by event, and shut doors, add up as by hand")
    func rows() throws {
        let table = try #require(DemandTable.tables(of: PlainService.scenario()).first)
        #expect(table.inPost == 2)
        // Forty people every four weeks, by two: five a week, a quarter of them to a shut door.
        #expect(abs(table.rows[0].count - 5) < 1e-9)
        #expect(abs(table.rows[0].hours[HoursCategory.direct.rawValue] - 3.75) < 1e-9)
        #expect(abs(table.rows[0].hours[HoursCategory.travel.rawValue] - 5 * 0.25 * 0.5) < 1e-9)
        #expect(abs(table.rows[1].count - 2.5) < 1e-9)
        #expect(abs(table.rows[2].count - 40 * 0.02 / 2) < 1e-9)
    }

    @Test("Hours at work are contracted hours less leave and sickness, by hand")
    func available() throws {
        let table = try #require(DemandTable.tables(of: PlainService.scenario()).first)
        // 26.09 days of 7.4 hours in 52.18 weeks are half a day a week; a tenth of the rest over 1.1 is sickness.
        #expect(abs(table.available.annualLeave - 3.7) < 1e-6)
        #expect(abs(table.available.present - 33.3 / 1.1) < 1e-6)
        #expect(abs(table.offeredLoad - table.rows.reduce(0) { $0 + $1.total } / (33.3 / 1.1)) < 1e-9)
    }
}
