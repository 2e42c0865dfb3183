import Glibc
import RandomStreams
import Scenario

/// The hours in which work of an area arises, laid end to end.
struct AreaWindow: BitwiseCopyable {
    private static var day: Double { 86_400 }
    private static var week: Double { 604_800 }

    /// Days of the week, from Monday.
    let days: Double
    /// Seconds from midnight to the first hour.
    let opens: Double
    let perDay: Double

    init(_ hours: WorkType.AreaHours) {
        days = hours.days == .office ? 5 : 7
        opens = hours.days == .always ? 0 : Double(hours.between.lowerBound)
        perDay = hours.days == .always ? Self.day : Double(hours.between.upperBound - hours.between.lowerBound)
    }

    var perWeek: Double { days * perDay }

    /// The clock time at which so many seconds of these hours have passed since simulated time 0.
    func clock(after open: Double) -> Double {
        let weeks = (open / perWeek).rounded(.down)
        let rest = open - weeks * perWeek
        let days = (rest / perDay).rounded(.down)
        return weeks * Self.week + days * Self.day + opens + (rest - days * perDay)
    }
}

/// Growth that begins at one time, goes on exponentially, and ends at a factor.
struct GrowthCurve: BitwiseCopyable {
    let begins: Double
    /// The exponent, per unit of time; not 0.
    let rate: Double
    /// The factor at which it ends: infinity or 0 if it goes on.
    let ends: Double

    func factor(at time: Double) -> Double {
        guard time > begins else { return 1 }
        let factor = exp(rate * (time - begins))
        return rate > 0 ? min(factor, ends) : max(factor, ends)
    }

    /// The integral of the factor between two times.
    func integral(from start: Double, to end: Double) -> Double { integral(to: end) - integral(to: start) }

    /// The integral of the factor from the beginning of growth, negative before.
    private func integral(to time: Double) -> Double {
        guard time > begins else { return time - begins }
        let last = begins + log(ends) / rate
        guard time > last else { return (exp(rate * (time - begins)) - 1) / rate }
        return (ends - 1) / rate + (time - last) * ends
    }

    /// The time by which the integral of the factor from a start has grown by an amount; infinity if it never does.
    func time(from start: Double, by amount: Double) -> Double {
        var time = start
        var left = amount
        if time < begins {
            if left <= begins - time { return time + left }
            left -= begins - time
            time = begins
        }
        let last = begins + log(ends) / rate
        if time < last {
            let factor = exp(rate * (time - begins))
            let reach = (ends - factor) / rate
            if left < reach { return begins + log(factor + rate * left) / rate }
            guard last < .infinity else { return .infinity }
            left -= reach
            time = last
        }
        return time + left / ends
    }
}

extension Simulation {
    /// What growth multiplies the rate of a work type by at present.
    @inline(__always)
    func growth(_ type: Int) -> Double {
        let growth = work[type].arising.growth
        guard growth != 0 else { return 1 }
        return GrowthCurve(
            begins: warmUp, rate: growth / (365.25 * Simulation.daySeconds), ends: work[type].arising.growthEnds
        ).factor(at: now)
    }

    /// The next piece, or burst of pieces, of the area's work.
    func scheduleArea(_ area: Int) {
        let table = areaTable[area]
        let gap = draws.unitExponential(
            purpose: model.purposes.areaArrivals, entity: table.entity, ordinal: areaOrdinal[area])
        areaOrdinal[area] += 1
        let openRate =
            table.openRate * procedures.areaFactor[area]
            * max(1, arises(table.work, inTeam: Int(organisation.teamServing[table.team])))
        if let curve = growthCurve(ofArea: area) {
            procedures.areaFrom[area] = areaOffice[area]
            procedures.areaAmount[area] = gap / openRate
            areaOffice[area] = curve.time(from: areaOffice[area], by: gap / openRate)
            guard areaOffice[area] < .infinity else { return }
        } else {
            areaOffice[area] += gap / openRate
        }
        let time = table.window.clock(after: areaOffice[area])
        if time < horizon { at(time, .area, area, stamp: procedures.areaChanges[area]) }
    }

    /// How the rate of a row of the area's table grows by its open time; nil if it does not.
    func growthCurve(ofArea area: Int) -> GrowthCurve? {
        let table = areaTable[area]
        let growth = work[table.work].arising.growth
        guard growth != 0 else { return nil }
        let perWeek = table.window.perWeek
        return GrowthCurve(
            begins: warmUp / Simulation.weekSeconds * perWeek, rate: growth * 7 / 365.25 / perWeek,
            ends: work[table.work].arising.growthEnds)
    }

    /// Work arises in the area, of which the team has its share to do.
    func workArisesInArea(_ area: Int) {
        let table = areaTable[area]
        let ordinal = areaOrdinal[area]
        scheduleArea(area)
        let pieces = UInt64(work[table.work].arising.burstPieces)
        pieceArises(inArea: area, ordinal: ordinal * pieces, isReleased: false)
        for piece in 1..<max(1, pieces) {
            at(
                now + Double(piece) * work[table.work].arising.burstGap, .workFollows, area,
                stamp: UInt32(truncatingIfNeeded: ordinal * pieces + piece), detail: Simulation.ofArea)
        }
    }

    /// One piece of the area's work, at once or on the next day of its panel.
    func pieceArises(inArea area: Int, ordinal: UInt64, isReleased: Bool) {
        let table = areaTable[area]
        let compiled = work[table.work]
        if compiled.arising.batchInterval > 0, !isReleased {
            at(
                nextBatch(table.work), .workFollows, area, stamp: UInt32(truncatingIfNeeded: ordinal),
                detail: Simulation.ofArea | Simulation.released)
            return
        }
        if table.isAssessment { add(1, .assessmentsArea, team: table.team) }
        let share = compiled.share * min(1, arises(table.work, inTeam: Int(organisation.teamServing[table.team])))
        guard
            share >= 1
                || draws.happens(
                    share, purpose: compiled.sharePurpose, entity: table.entity, ordinal: ordinal)
        else { return }
        let item = newItem(table.work, team: table.team)
        items[item].entity = table.entity
        items[item].ordinal = UInt32(truncatingIfNeeded: ordinal)
        if procedures.works & (1 << UInt64(table.work)) != 0 { joinProceeding(item, type: table.work, person: -1) }
        countRisk(item)
        handToTeam(item)
    }
}
