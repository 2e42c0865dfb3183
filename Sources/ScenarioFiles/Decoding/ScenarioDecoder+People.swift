internal import Scenario

extension ScenarioDecoder {
    func needProfile(_ id: String, _ reader: MapReader) -> NeedProfile {
        let moves = reader.section("moves")
        var hazards = ByNeedState(repeating: ByNeedState(repeating: 0.0))
        for from in NeedState.allCases {
            for to in [NeedState.settled, .unsettled, .crisis] where to != from {
                hazards[from][to] = moves.ratePerSecond("\(from.name)_to_\(to.name)")
            }
        }
        let crisis = reader.section("in_crisis")
        let discharge = reader.section("discharge")
        let again = reader.section("rereferral")
        var profile = NeedProfile(
            id: id, weight: reader.number("weight"), withCarer: reader.share("with_carer"),
            entry: stateShares(reader, "entry"), hazards: hazards,
            frailtyVariation: reader.number("frailty_variation"), assessedInCrisis: crisis.share("assessed"),
            admittedWhenAssessed: crisis.share("admitted"), admissionDelay: crisis.duration("admission_after"),
            settledBeforeDischarge: discharge.duration("settled_for"), dischargeRate: discharge.ratePerSecond("rate"),
            departureRate: reader.ratePerSecond("death_or_move"),
            careLength: reader.optionalDurationDistribution("care_length"),
            rereferralRate: again.ratePerSecond("rate"), rereferralDecay: again.duration("decay"),
            effects: contactEffects(reader.section("effects")))
        profile.travelVariation = reader.number("travel_variation")
        profile.professions = reader.texts("profession")
        profile.afterDischarge = afterDischarge(reader)
        profile.clusters = clusterShares(reader)
        return profile
    }

    private func contactEffects(_ reader: MapReader) -> ContactEffects {
        var effects = ContactEffects(
            gap: reader.number("gap"), gapTolerance: reader.number("gap_tolerance"),
            stranger: reader.number("stranger"), waiting: reader.number("waiting"),
            recovery: reader.number("recovery"), limit: reader.number("limit"),
            relationshipTime: reader.duration("relationship_time"),
            engagementAtStart: reader.share("engagement_at_start"),
            strangerTakesLonger: reader.number("stranger_takes_longer"))
        effects.carer = reader.number("carer")
        effects.carerBreakdown = carerBreakdown(reader.section("carer_breakdown"))
        return effects
    }

    private func carerBreakdown(_ reader: MapReader) -> CarerBreakdown {
        CarerBreakdown(
            rate: reader.ratePerSecond("rate"), gap: reader.number("gap"), thenCrisis: reader.share("then_crisis"),
            carerLost: reader.share("carer_lost"))
    }

    func state(_ name: String) -> NeedState? { NeedState.allCases.first { $0.name == name } }

    /// Shares by need state that add up to 1; all settled where none are given.
    func stateShares(_ reader: MapReader, _ key: String) -> ByNeedState<Double> {
        var shares = ByNeedState(repeating: 0.0)
        guard let given = reader.shares(key) else {
            shares[.settled] = 1
            return shares
        }
        for (name, value) in given {
            if let state = state(name) { shares[state] = value }
        }
        return shares
    }

    /// Shares of need profiles; the first profile alone where none are given.
    func portions(_ reader: MapReader, _ key: String, needs: [NeedProfile]) -> [ReferralSource.Portion] {
        guard let shares = reader.shares(key) else {
            return needs.first.map { [ReferralSource.Portion(profile: $0.id, share: 1)] } ?? []
        }
        return shares.map { ReferralSource.Portion(profile: $0.name, share: $0.value) }
    }

    func referralSource(_ id: String, _ reader: MapReader, needs: [NeedProfile]) -> ReferralSource {
        let between = reader.hoursOfDay("between")
        if between == nil {
            reader.fault(
                "between", "the stretch of the day does not end after it begins", remedy: "write the earlier time first"
            )
        }
        var source = ReferralSource(
            id: id, team: reader.identifier("team"), rate: reader.ratePerSecond("rate"),
            byWeekday: weights(reader, "by_weekday"), openHours: between ?? 32_400...61_200,
            byMonth: weights(reader, "by_month"), trend: reader.share("trend_per_year"),
            needs: portions(reader, "needs", needs: needs), accepted: reader.share("accepted"))
        source.clinic = reader.optionalIdentifier("clinic")
        source.urgent = reader.share("urgent")
        source.acceptedPerYear = reader.share("accepted_per_year")
        return source
    }

    func team(_ id: String, _ reader: MapReader, starting: Team.Starting) -> Team {
        let first = reader.section("first_contact")
        var team = Team(
            id: id, title: reader.optionalText("title") ?? id, locality: reader.optionalIdentifier("locality") ?? id,
            leastNotice: first.duration("least_notice"), leastNoticeInCrisis: first.duration("least_notice_in_crisis"),
            firstContactRate: first.optionalRatePerSecond("for_each_wte") ?? .infinity,
            firstContactBoost: first.share("more_when_long"), boostAbove: first.duration("long_above"),
            takenOn: first.share("taken_on"), leaveQueueRate: reader.section("queue").ratePerSecond("leave_unseen"),
            starterTakes: reader.integer("starter_takes"), starting: starting)
        team.takenOnPerYear = first.share("taken_on_per_year")
        team.copies = reader.integer("copies")
        return team
    }

    func start(_ reader: MapReader, needs: [NeedProfile]) -> Team.Starting {
        Team.Starting(
            caseload: reader.integer("caseload"), waitingFirstContact: reader.integer("waiting_first_contact"),
            waitingAllocation: reader.integer("waiting_allocation"), states: stateShares(reader, "states"),
            relationshipAge: reader.duration("relationship_age"), vacant: reader.share("vacant"),
            needs: portions(reader, "needs", needs: needs))
    }

    func emptyStart(_ needs: [NeedProfile]) -> Team.Starting {
        var states = ByNeedState(repeating: 0.0)
        states[.settled] = 1
        return Team.Starting(
            caseload: 0, waitingFirstContact: 0, waitingAllocation: 0, states: states, relationshipAge: 0, vacant: 0,
            needs: needs.first.map { [ReferralSource.Portion(profile: $0.id, share: 1)] } ?? [])
    }
}
