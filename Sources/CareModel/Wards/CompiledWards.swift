import RandomStreams
import Scenario

/// A ward as the simulation reads it.
struct CompiledWard: BitwiseCopyable {
    var name: UInt64
    var beds: Int32
    /// Beds taken at the beginning.
    var occupied: Int
    var otherRate: Double
    var detained: Double
    var hasStay: Bool
    var stay: Sampler
    var longShare: Double
    var longStay: Sampler
    var isDetainedFirst: Bool
    var searchTime: Double
    var distance: Sampler
    /// Seconds on the road there and back for a kilometre.
    var travelPerKilometre: Double
    var stayTimes: Double
    var returns: Bool
    var countsAsLong: Double
    var followUpWithin: Double
    /// Its reasons for delay.
    var firstDelay: Int
    var delayCount: Int
    /// The lengths of stay of people who are in bed.
    var firstCell: Int
    var cellCount: Int
}

/// A reason for delay of one ward.
struct CompiledDelay: BitwiseCopyable {
    /// The share of stays held up by this reason or one before it.
    var upTo: Double
    var wait: Sampler
    /// The place among the reasons of all wards.
    var cause: Int32
}

/// A length of stay and the share of people in bed, at any moment, whose stay is that long or shorter.
struct StayCell: BitwiseCopyable {
    var upTo: Double
    var seconds: Double
}

/// Beds that a dated change opens or closes.
struct CompiledBedChange: Sendable {
    var ward: Int
    var beds: Int32
}

/// Tables of the wards.
struct WardTables: Sendable {
    var wards: [CompiledWard] = []
    var delays: [CompiledDelay] = []
    var cells: [StayCell] = []
    /// The ward of each profile of each team at `team * profiles + profile`, or -1.
    var wardOf: [Int32] = []
    /// Reasons for delay of all wards, work included; 0 without wards.
    var causes = 0
}

extension Compiler {
    func wardTables() -> WardTables {
        var tables = WardTables()
        guard !scenario.wards.isEmpty else { return tables }
        let causes = scenario.delayCauses
        tables.causes = scenario.delayPlaces
        for team in scenario.teams {
            for profile in scenario.needs {
                tables.wardOf.append(Int32(scenario.wardPlace(profile: profile.id, team: team.id) ?? -1))
            }
        }
        for ward in scenario.wards {
            let firstDelay = tables.delays.count
            var upTo = 0.0
            for delay in ward.delays {
                upTo += delay.share
                tables.delays.append(
                    CompiledDelay(
                        upTo: upTo, wait: Sampler(delay.wait), cause: Int32(causes.firstIndex(of: delay.id) ?? 0)))
            }
            let cells = stayCells(ward)
            tables.wards.append(
                compiled(ward, firstDelay: firstDelay, cells: tables.cells.count..<(tables.cells.count + cells.count)))
            tables.cells += cells
        }
        return tables
    }

    private func compiled(_ ward: Ward, firstDelay: Int, cells: Range<Int>) -> CompiledWard {
        let elsewhere = ward.outOfArea
        return CompiledWard(
            name: StableName.hash("ward/" + ward.id), beds: Int32(ward.beds),
            occupied: Int((ward.occupied * Double(ward.beds)).rounded()), otherRate: ward.otherAdmissions,
            detained: ward.detained, hasStay: ward.stay != nil, stay: Sampler(ward.stay ?? .constant(0)),
            longShare: ward.longStays.share, longStay: Sampler(ward.longStays.stay),
            isDetainedFirst: ward.order == .detainedFirst, searchTime: elsewhere.after,
            distance: elsewhere.distance > 0 && elsewhere.distanceVariation > 0
                ? .lognormal(
                    mean: elsewhere.distance, standardDeviation: elsewhere.distance * elsewhere.distanceVariation)
                : .constant(elsewhere.distance), travelPerKilometre: 2 * elsewhere.travelPer100Kilometres / 100,
            stayTimes: elsewhere.stayTimes, returns: elsewhere.returns, countsAsLong: ward.countsAsLong,
            followUpWithin: ward.followUpWithin, firstDelay: firstDelay, delayCount: ward.delays.count,
            firstCell: cells.lowerBound, cellCount: cells.count)
    }

    /// Lengths of stay as one finds them among people in bed: a stay is met there as often as it is long (length-biased
    /// sampling). The tail is cut into ever finer parts, since few stays hold much of the weight.
    private func stayCells(_ ward: Ward) -> [StayCell] {
        guard let stay = ward.stay else { return [] }
        var cells: [StayCell] = []
        for (share, sampler) in [
            (1 - ward.longStays.share, Sampler(stay)), (ward.longStays.share, Sampler(ward.longStays.stay)),
        ] where share > 0 {
            let parts = 256
            var low = 0.0
            for part in 0..<parts + 40 {
                let high = part < parts - 1 ? Double(part + 1) / Double(parts) : (1 + low) / 2
                cells.append(
                    StayCell(upTo: share * (high - low), seconds: max(0, sampler.quantile((low + high) / 2))))
                low = high
            }
        }
        let whole = cells.reduce(0) { $0 + $1.upTo * $1.seconds }
        var sum = 0.0
        return cells.map { cell in
            sum += cell.upTo * cell.seconds
            return StayCell(upTo: whole > 0 ? sum / whole : 1, seconds: cell.seconds)
        }
    }

    /// Beds that a dated change opens and closes.
    func compiledBeds(_ change: PolicyChange) -> [CompiledBedChange] {
        change.beds.compactMap { bedChange in
            scenario.wards.firstIndex { $0.id == bedChange.ward }
                .map { CompiledBedChange(ward: $0, beds: Int32(bedChange.beds)) }
        }
    }
}
