import Glibc

/// The flow of people through a team in a steady state, by formula, before anything is simulated.
///
/// Everybody is taken to be in the need states of the start, contact to be in time and the cap not to bind; so the
/// figures are those of a team that copes. First contacts f solve `f = a w + f p h`: accepted referrals a, the share w
/// of people who do not leave the queue within the notice, the share p taken on and the share h referred again.
public struct SteadyFlow: Sendable, Equatable {
    /// Referrals a second, first ones and later ones.
    public var referrals: Double
    /// First contacts a second.
    public var firstContacts: Double
    /// People taken on a second.
    public var takenOn: Double
    /// People waiting at any time.
    public var waiting: Double
    /// Turns to unsettled or to crisis a second.
    public var worsenings: Double
    /// Crises a second.
    public var crises: Double
    /// Discharges from hospital a second.
    public var hospitalDischarges: Double
    /// Referrals accepted a second, first ones and later ones.
    public var accepted: Double
    /// Breakdowns of carers a second, where support is never overdue.
    public var carerBreakdowns: Double
    /// Share of assessments in a crisis that end in admission.
    public var admittedWhenAssessed: Double
    /// People with a coordinator, by need state.
    public var people: ByNeedState<Double>
    /// Share of them with a carer.
    public var withCarer: Double
    /// Share of crises that lead to an assessment under the Mental Health Act.
    public var assessedInCrisis: Double

    /// The flow through a team.
    public init(team: Team, in scenario: ServiceScenario) {
        let sources = scenario.referrals.filter { $0.team == team.id }
        let accepted = sources.reduce(0) { $0 + $1.rate * $1.accepted }
        let shares = team.starting.needs
        func mean(_ value: (NeedProfile) -> Double) -> Double {
            shares.reduce(0) { sum, share in
                sum + share.share * (scenario.needs.first { $0.id == share.profile }.map(value) ?? 0)
            }
        }
        let again = mean { 1 - exp(-$0.rereferralRate * $0.rereferralDecay) }
        let stays = exp(-team.leaveQueueRate * team.leastNotice)
        // Where everybody comes back for ever there is no steady state; the first round stands for it.
        let leaving = 1 - team.takenOn * again
        firstContacts = accepted * stays / (leaving > 0 ? leaving : 1)
        takenOn = firstContacts * team.takenOn
        referrals = sources.reduce(0) { $0 + $1.rate } + takenOn * again
        self.accepted = accepted + takenOn * again
        waiting =
            Double(team.starting.waitingFirstContact + team.starting.waitingAllocation)
        people = ByNeedState(repeating: 0)
        for state in NeedState.allCases { people[state] = Double(team.starting.caseload) * team.starting.states[state] }
        withCarer = mean(\.withCarer)
        assessedInCrisis = mean(\.assessedInCrisis)
        admittedWhenAssessed = mean(\.admittedWhenAssessed)
        let atHome = people[.settled] + people[.unsettled] + people[.crisis]
        carerBreakdowns = mean { $0.withCarer * $0.effects.carerBreakdown.rate } * atHome
        // People who have a coordinator for an exponential time of mean a are strangers for T / (T + a) of their modifier.
        let age = team.starting.relationshipAge
        let worse = mean { profile in
            1 + profile.effects.stranger * profile.effects.relationshipTime / (profile.effects.relationshipTime + age)
        }
        func hazard(_ from: NeedState, _ to: NeedState) -> Double { mean { $0.hazards[from][to] } }
        let toUnsettled = people[.settled] * hazard(.settled, .unsettled) * worse
        crises =
            (people[.settled] * hazard(.settled, .crisis) + people[.unsettled] * hazard(.unsettled, .crisis)) * worse
            + people[.hospital] * hazard(.hospital, .crisis)
        worsenings = toUnsettled + crises
        hospitalDischarges =
            people[.hospital]
            * (hazard(.hospital, .settled) + hazard(.hospital, .unsettled) + hazard(.hospital, .crisis))
    }
}

extension SteadyFlow {
    /// How often a second what makes work arise happens; what comes of workers' coming and going is left out.
    func rate(of trigger: WorkTrigger) -> Double {
        switch trigger {
        case .referral: referrals
        case .referralAccepted: accepted
        case .firstContact: firstContacts
        case .takenOn: takenOn
        case .worsening: worsenings
        case .crisis: crises
        case .assessmentInCrisis: crises * assessedInCrisis
        case .admission: crises * assessedInCrisis * admittedWhenAssessed
        case .hospitalDischarge, .readyForDischarge: hospitalDischarges
        // In a steady state as many leave as are taken on.
        case .discharge: takenOn
        case .carerBreakdown: carerBreakdowns
        case .newStarter, .coordinatorChange, .coordinatorLeaves: 0
        // What assessments bring step by step is left to the simulation.
        case .detained, .detentionRenewed, .dischargedFromDetention, .communityTreatmentOrder, .recalled, .guardianship,
            .communityAlternative:
            0
        }
    }
}
