public import CareModel
import OutputAnalysis
import Scenario

/// Forms all metrics of a scenario's replications.
public struct MetricEvaluation: Sendable {
    /// Which figures there are, and where they stand in a record.
    public let layout: FigureLayout

    /// Services that share nothing, each with figures of its own; 1 where there is one.
    public let partitions: Int

    private let formulas: [CompiledFigure]
    private let rowLength: Int
    /// Figures of all together; those of each partition follow, equally many each.
    private let wholeCount: Int

    private static let day = 86_400.0
    private static let weekSeconds = 604_800.0

    /// Finds the figures of a scenario: each metric by team, and for all teams together, and by its groups.
    ///
    /// A role without posts in a team has no figures there. Where there are partitions, each takes the place of a team, without
    /// groups.
    public init(_ model: ServiceModel) {
        let parts = model.scenario.partitions
        var figures = FigureCompiler(model, areas: parts.count).figures(byTeam: parts.count == 1)
        wholeCount = figures.count
        if parts.count > 1 { figures += Self.figures(of: parts, among: FigureCompiler(model).figures(byTeam: false)) }
        partitions = parts.count
        layout = FigureLayout(figures.map(\.definition), weeks: model.weeks)
        formulas = figures.map(\.formula)
        rowLength = model.layout.rowLength
    }

    /// The figures of each partition: those of all together, without groups and thresholds.
    private static func figures(
        of partitions: Partitions, among figures: [(definition: FigureDefinition, formula: CompiledFigure)]
    ) -> [(definition: FigureDefinition, formula: CompiledFigure)] {
        let chosen = figures.filter { figure in
            if case .threshold = figure.formula { return false }
            return figure.definition.group == FigureDefinition.all
        }
        return (0..<partitions.count).flatMap { partition in
            chosen.map { figure in
                var definition = figure.definition
                definition.team = partitions.id(partition)
                return (definition, figure.formula)
            }
        }
    }

    /// The figures of one replication as one record; NaN where a figure is undefined.
    ///
    /// - Complexity: O(figures x weeks + w log w) for w waits.
    public func record(of replication: ReplicationRecord) -> [Double] {
        var record = [Double](repeating: .nan, count: layout.recordLength)
        form(whole: replication, into: &record)
        return record
    }

    /// A record with the figures of one partition alone.
    func record(of replication: ReplicationRecord, partition: Int) -> [Double] {
        var record = [Double](repeating: .nan, count: layout.recordLength)
        form(figures(of: partition), of: replication, into: &record)
        return record
    }

    /// Forms the figures of all together.
    func form(whole replication: ReplicationRecord, into record: inout [Double]) {
        record[FigureLayout.eventsPlace] = Double(replication.events)
        form(0..<wholeCount, of: replication, into: &record)
        crossThresholds(&record)
    }

    /// Copies the figures of one partition from another record.
    func copy(partition: Int, from other: [Double], to record: inout [Double]) {
        let figures = figures(of: partition)
        guard !figures.isEmpty else { return }
        let last = figures.upperBound
        let end = last < layout.starts.count ? layout.starts[last] : layout.weeklyStart
        for place in layout.starts[figures.lowerBound]..<end { record[place] = other[place] }
        for figure in figures {
            guard let start = layout.weeklyStarts[figure] else { continue }
            for place in start..<start + layout.weeks { record[place] = other[place] }
        }
    }

    /// Adds what another partition of the same replication left.
    func add(_ other: ReplicationRecord, to sum: inout ReplicationRecord) {
        sum.add(other, rowLength: rowLength, greatest: greatestPlaces)
    }

    private var greatestPlaces: [Int] {
        Set(
            formulas[..<wholeCount].flatMap { formula -> [Int] in
                if case .greatest(let places) = formula { places } else { [] }
            }
        ).sorted()
    }

    private func figures(of partition: Int) -> Range<Int> {
        guard partitions > 1 else { return 0..<wholeCount }
        let each = (formulas.count - wholeCount) / partitions
        return (wholeCount + partition * each)..<(wholeCount + (partition + 1) * each)
    }

    private func form(_ figures: Range<Int>, of replication: ReplicationRecord, into record: inout [Double]) {
        let totals = totals(replication.measures)
        for figure in figures {
            switch formulas[figure] {
            case .sum(let numerator, let divisor, let times):
                let start = layout.starts[figure]
                let top = sum(numerator, totals, at: 0) * times
                switch divisor {
                case .perWeek(let units): record[start] = top / (units * Double(layout.weeks))
                case .sum(let places):
                    record[start] = top
                    record[start + 1] = sum(places, totals, at: 0)
                }
                guard let weekly = layout.weeklyStarts[figure] else { continue }
                for week in 0..<layout.weeks {
                    record[weekly + week] = weekValue(numerator, divisor, times, replication.measures, week)
                }
            case .weekdays(let places, let units, let times):
                // A record made by hand may have none.
                let hours = replication.hoursByWeekday
                let sum = hours.isEmpty ? 0 : places.reduce(0) { $0 + hours[$1] }
                record[layout.starts[figure]] = sum * times / (units * Double(layout.weeks))
            case .wait(let statistic, let cohort):
                let (value, censored) = wait(statistic, cohort, replication.waits)
                record[layout.starts[figure]] = value
                record[layout.censoredPlace(figure)] = Double(censored)
            case .procedureTime(let share, let procedure, let team):
                let (value, censored) = time(share, procedure, team, replication.proceedings)
                record[layout.starts[figure]] = value
                record[layout.censoredPlace(figure)] = Double(censored)
            case .workTypes(let numerator, let divisor, let units, let times):
                let start = layout.starts[figure]
                let top = sum(numerator, ofWork: replication) * times
                if divisor.isEmpty {
                    record[start] = top / (units * Double(layout.weeks))
                } else {
                    record[start] = top
                    record[start + 1] = sum(divisor, ofWork: replication)
                }
            case .threshold: continue
            case .growth(let places): record[layout.starts[figure]] = growth(places, replication.measures)
            case .assessments(let span, let quantile, let team):
                record[layout.starts[figure]] = replication.assessmentHours(span, quantile: quantile, team: team)
            case .greatest(let places):
                let values = (0..<layout.weeks).flatMap { week in
                    places.map { replication.measures[week * rowLength + $0] }
                }
                record[layout.starts[figure]] = values.max() ?? .nan
            case .gap(let ratios):
                let values = ratios.compactMap { ratio in
                    let bottom = sum(ratio.divisor, totals, at: 0)
                    return bottom > 0 ? sum(ratio.numerator, totals, at: 0) / bottom : nil
                }
                if let most = values.max(), let least = values.min() { record[layout.starts[figure]] = most - least }
            case .excess(let ratio, let other):
                // Without anybody in one of them it is nothing over nothing, and no figure.
                record[layout.starts[figure]] =
                    sum(ratio.numerator, totals, at: 0) / sum(ratio.divisor, totals, at: 0)
                    - sum(other.numerator, totals, at: 0) / sum(other.divisor, totals, at: 0)
            }
        }
    }

    /// The slope of a straight line through the mean levels of the weeks, by least squares, a year; NaN in less than one.
    private func growth(_ places: PlaceSum, _ measures: [Double]) -> Double {
        guard layout.weeks >= 52 else { return .nan }
        let middle = Double(layout.weeks - 1) / 2
        var product = 0.0
        var square = 0.0
        for week in 0..<layout.weeks {
            let level = sum(places, measures, at: week * rowLength) / Self.weekSeconds
            product += (Double(week) - middle) * level
            square += (Double(week) - middle) * (Double(week) - middle)
        }
        return product / square * 365.25 * Self.day / Self.weekSeconds
    }

    /// Forms the figures about the course of others, once those are there.
    private func crossThresholds(_ record: inout [Double]) {
        for figure in formulas.indices {
            guard case .threshold(let kind, let threshold, let source?) = formulas[figure],
                let weekly = layout.weeklyStarts[source]
            else { continue }
            let value = ThresholdCourse(Array(record[weekly..<weekly + layout.weeks]), threshold).value(kind)
            record[layout.starts[figure]] = value
            if layout.figures[figure].countsCensored {
                record[layout.censoredPlace(figure)] = value == .infinity ? 1 : 0
            }
        }
    }

    /// A sum of counts of work by type; a record made by hand may have none.
    private func sum(_ places: [Int], ofWork replication: ReplicationRecord) -> Double {
        replication.byWorkType.isEmpty ? 0 : places.reduce(0) { $0 + replication.byWorkType[$1] }
    }

    private func totals(_ measures: [Double]) -> [Double] {
        var totals = [Double](repeating: 0, count: rowLength)
        for week in 0..<layout.weeks {
            for place in 0..<rowLength { totals[place] += measures[week * rowLength + place] }
        }
        return totals
    }

    private func sum(_ places: PlaceSum, _ measures: [Double], at start: Int) -> Double {
        var sum = 0.0
        if places.weights.isEmpty {
            for place in places.plus { sum += measures[start + place] }
        } else {
            for (place, weight) in zip(places.plus, places.weights) { sum += measures[start + place] * weight }
        }
        for place in places.minus { sum -= measures[start + place] }
        return sum
    }

    private func weekValue(
        _ numerator: PlaceSum, _ divisor: CompiledDivisor, _ times: Double, _ measures: [Double], _ week: Int
    ) -> Double {
        let top = sum(numerator, measures, at: week * rowLength) * times
        switch divisor {
        case .perWeek(let units): return top / units
        case .sum(let places):
            let bottom = sum(places, measures, at: week * rowLength)
            return bottom == 0 ? .nan : top / bottom
        }
    }

    /// A statistic of a cohort's waits, and how many of them are censored.
    private func wait(
        _ statistic: MetricDefinition.WaitStatistic, _ cohort: WaitCohort, _ waits: [ReferralWait]
    ) -> (value: Double, censored: Int) {
        let chosen = waits.filter { cohort.team == nil || cohort.team == $0.team }
        let asCounted = statistic.isAsCounted
        let isMean = statistic == .mean || statistic == .meanAsCounted
        // Who left will have no first contact: for shares and quantiles that is a wait without end. The mean is that of
        // people who stay, so there whoever leaves is censored.
        let isForEver = chosen.map { wait in
            !isMean && wait.ending == .left && !(asCounted && wait.isCounted)
        }
        let observed = zip(chosen, isForEver).map { wait, isForEver in
            !isForEver && (asCounted ? wait.isCounted : wait.isObserved)
        }
        let times: [Double] = zip(chosen, isForEver).map { wait, isForEver in
            if isForEver { return .greatestFiniteMagnitude }
            let seconds = asCounted ? wait.countedSeconds : wait.seconds
            // Teams may have different limits: in time is what lasts at most one limit of the team's own.
            return isShare(statistic) ? inLimits(seconds, cohort.limits[wait.team]) : seconds / Self.day
        }
        let curve = KaplanMeier(times: times, observed: observed)
        guard curve.count > 0 else { return (.nan, 0) }
        let value =
            switch statistic {
            case .mean, .meanAsCounted: curve.restrictedMean(to: Double(layout.weeks) * Self.weekSeconds / Self.day)
            case .quantile(let share), .quantileAsCounted(let share): curve.quantile(share) ?? .infinity
            case .inTime, .inTimeAsCounted: 1 - curve.survival(at: 1)
            }
        return (value, chosen.reduce(0) { $0 + ($1.ending == .stillWaiting ? 1 : 0) })
    }

    /// A quantile of the times of proceedings in days, and how many of them are censored.
    private func time(
        _ share: Double, _ procedure: Int, _ team: Int?, _ proceedings: [ProceedingTime]
    ) -> (value: Double, censored: Int) {
        let chosen = proceedings.filter { $0.procedure == procedure && (team == nil || team == $0.team) }
        let observed = chosen.map(\.isFinished)
        let curve = KaplanMeier(times: chosen.map { $0.seconds / Self.day }, observed: observed)
        guard curve.count > 0 else { return (.nan, 0) }
        return (curve.quantile(share) ?? .infinity, observed.reduce(0) { $0 + ($1 ? 0 : 1) })
    }

    private func isShare(_ statistic: MetricDefinition.WaitStatistic) -> Bool {
        statistic == .inTime || statistic == .inTimeAsCounted
    }

    private func inLimits(_ seconds: Double, _ limit: Double) -> Double {
        limit > 0 ? seconds / limit : (seconds > 0 ? 2 : 0)
    }
}
