import Scenario

extension ScenarioDecoder {
    func needProfile(_ id: String, _ reader: MapReader) -> NeedProfile {
        defer { reader.finish() }
        let week = 604_800.0
        let moves = reader.map("moves")
        var hazards = ByNeedState(repeating: ByNeedState(repeating: 0.0))
        for from in NeedState.allCases {
            for to in [NeedState.settled, .unsettled, .crisis] where to != from {
                hazards[from][to] =
                    moves?.ratePerSecond("\(from.name)_to_\(to.name)", default: 0, in: 0...(1000 / week)) ?? 0
            }
        }
        moves?.finish()
        let crisis = reader.map("in_crisis")
        let discharge = reader.map("discharge")
        let again = reader.map("rereferral")
        let profile = NeedProfile(
            id: id, weight: reader.number("weight", default: 1, in: 0.01...100),
            withCarer: reader.share("with_carer", default: 0), entry: stateShares(reader, "entry"), hazards: hazards,
            frailtyVariation: reader.number("frailty_variation", default: 0, in: 0...3),
            assessedInCrisis: crisis?.share("assessed", default: 0) ?? 0,
            admittedWhenAssessed: crisis?.share("admitted", default: 0) ?? 0,
            admissionDelay: crisis?.duration("admission_after", default: 86_400) ?? 86_400,
            settledBeforeDischarge: discharge?.duration("settled_for", default: 0) ?? 0,
            dischargeRate: discharge?.ratePerSecond("rate", default: 0) ?? 0,
            departureRate: reader.ratePerSecond("death_or_move", default: 0),
            careLength: reader.optionalDurationDistribution("care_length"),
            rereferralRate: again?.ratePerSecond("rate", default: 0) ?? 0,
            rereferralDecay: again?.duration("decay", default: 26 * week, in: 1...(5200 * week)) ?? 26 * week,
            effects: contactEffects(reader.map("effects")))
        for map in [crisis, discharge, again] { map?.finish() }
        return profile
    }

    private func contactEffects(_ reader: MapReader?) -> ContactEffects {
        let week = 604_800.0
        guard let reader else {
            return ContactEffects(
                gap: 0, gapTolerance: 0, stranger: 0, waiting: 0, recovery: 0, limit: 4, relationshipTime: 26 * week,
                engagementAtStart: 1, strangerTakesLonger: 0)
        }
        defer { reader.finish() }
        return ContactEffects(
            gap: reader.number("gap", default: 0, in: 0...3),
            gapTolerance: reader.number("gap_tolerance", default: 0, in: 0...20),
            stranger: reader.number("stranger", default: 0, in: 0...5),
            waiting: reader.number("waiting", default: 0, in: 0...5),
            recovery: reader.number("recovery", default: 0, in: 0...3),
            limit: reader.number("limit", default: 4, in: 1...100),
            relationshipTime: reader.duration("relationship_time", default: 26 * week, in: 1...(5200 * week)),
            engagementAtStart: reader.share("engagement_at_start", default: 1),
            strangerTakesLonger: reader.number("stranger_takes_longer", default: 0, in: 0...5))
    }

    func state(_ id: String) -> NeedState? { NeedState.allCases.first { $0.name == id } }

    /// Shares by need state that add up to 1; all settled where none are given.
    func stateShares(_ reader: MapReader, _ key: String) -> ByNeedState<Double> {
        var shares = ByNeedState(repeating: 0.0)
        guard reader.has(key) else {
            shares[.settled] = 1
            return shares
        }
        for (id, value) in reader.keyedShares(key) {
            if let state = state(id) { shares[state] = value } else { unknownState(id, reader, key) }
        }
        checkSum(shares.values, reader, key)
        return shares
    }

    func unknownState(_ id: String, _ reader: MapReader, _ key: String) {
        reader.fault(
            key, "\"\(id)\" is no need state",
            remedy: "use \(NeedState.allCases.map(\.name).joined(separator: ", "))")
    }

    private func checkSum(_ shares: [Double], _ reader: MapReader, _ key: String) {
        let sum = shares.reduce(0, +)
        if abs(sum - 1) > 1e-6 {
            reader.fault(
                key, "the shares add up to \((sum * 1000).rounded() / 10) %", remedy: "make them add up to 100 %")
        }
    }

    /// Shares of need profiles; the first profile alone where none are given.
    func portions(_ reader: MapReader, _ key: String, needs: [NeedProfile]) -> [ReferralSource.Portion] {
        guard reader.has(key) else {
            return needs.first.map { [ReferralSource.Portion(profile: $0.id, share: 1)] } ?? []
        }
        let shares = reader.keyedShares(key)
        for share in shares where !needs.contains(where: { $0.id == share.id }) {
            reader.fault(
                key, "\"\(share.id)\" is no need profile", remedy: "use \(needs.map(\.id).joined(separator: ", "))")
        }
        checkSum(shares.map(\.value), reader, key)
        return shares.map { ReferralSource.Portion(profile: $0.id, share: $0.value) }
    }

    func referralSource(
        _ id: String, _ reader: MapReader, population: Double, needs: [NeedProfile]
    ) -> ReferralSource {
        defer { reader.finish() }
        let text = reader.text("between", default: "09:00-17:00")
        let hours = Self.hours(text)
        if hours == nil {
            reader.fault("between", "\"\(text)\" is no stretch of a day", remedy: "write \"09:00-17:00\"")
        }
        return ReferralSource(
            id: id, team: reader.identifier("team"),
            rate: reader.ratePerSecond("rate", population: population, in: 0...(10_000 / 604_800)),
            byWeekday: weights(reader, "by_weekday", names: Self.weekdays), openHours: hours ?? 32_400...61_200,
            byMonth: weights(reader, "by_month", names: Self.months),
            trend: reader.share("trend_per_year", default: 0, in: -0.5...1),
            needs: portions(reader, "needs", needs: needs), accepted: reader.share("accepted", default: 1))
    }

    func team(_ id: String, _ reader: MapReader, starting: Team.Starting) -> Team {
        defer { reader.finish() }
        let day = 86_400.0
        let first = reader.map("first_contact")
        let queue = reader.map("queue")
        let team = Team(
            id: id, title: reader.text("title", default: id), locality: reader.identifier("locality", default: id),
            leastNotice: first?.duration("least_notice", default: 0) ?? 0,
            leastNoticeInCrisis: first?.duration("least_notice_in_crisis", default: 2 * day) ?? 2 * day,
            firstContactRate: first?.optionalRatePerSecond("for_each_wte") ?? .infinity,
            firstContactBoost: first?.share("more_when_long", default: 0, in: 0...10) ?? 0,
            boostAbove: first?.duration("long_above", default: 35 * day) ?? 35 * day,
            takenOn: first?.share("taken_on", default: 1) ?? 1,
            leaveQueueRate: queue?.ratePerSecond("leave_unseen", default: 0) ?? 0,
            starterTakes: reader.integer("starter_takes", default: 0, in: 0...500), starting: starting)
        first?.finish()
        queue?.finish()
        return team
    }

    func start(_ reader: MapReader, needs: [NeedProfile]) -> Team.Starting {
        defer { reader.finish() }
        return Team.Starting(
            caseload: reader.integer("caseload", default: 0, in: 0...100_000),
            waitingFirstContact: reader.integer("waiting_first_contact", default: 0, in: 0...100_000),
            waitingAllocation: reader.integer("waiting_allocation", default: 0, in: 0...100_000),
            states: stateShares(reader, "states"),
            relationshipAge: reader.duration("relationship_age", default: 0),
            vacant: reader.share("vacant", default: 0), needs: portions(reader, "needs", needs: needs))
    }

    func emptyStart(_ needs: [NeedProfile]) -> Team.Starting {
        var states = ByNeedState(repeating: 0.0)
        states[.settled] = 1
        return Team.Starting(
            caseload: 0, waitingFirstContact: 0, waitingAllocation: 0, states: states, relationshipAge: 0, vacant: 0,
            needs: needs.first.map { [ReferralSource.Portion(profile: $0.id, share: 1)] } ?? [])
    }
}
