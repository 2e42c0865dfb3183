import Foundation

/// The figures of a starter scenario that follow from the answers, by the arithmetic of a team in balance.
///
/// As many people are taken on as leave care: a caseload of n people who stay m weeks needs n / m of them a week, and
/// from there the first contacts and the referrals follow backwards through the shares taken on, unseen and accepted.
struct StarterFigures {
    static let vacant = 0.08
    static let takenOn = 0.55
    static let accepted = 0.68
    static let leastNoticeWeeks = 4.0
    static let leaveUnseenPerWeek = 0.012
    /// Duty calls a week for each coordinator in post.
    static let dutyCalls = 3.0

    /// Whole-time coordinators in post.
    var inPost: Double
    /// People with a coordinator.
    var people: Int
    /// First contacts a week.
    var firstContacts: Double
    /// Referrals a week.
    var referrals: Double
    /// Referrals a year for each 100000 people of the area.
    var referralsPer100000: Double
    /// People who wait for a first contact.
    var waiting: Int

    init(_ answers: StarterAnswers) {
        inPost = Double(answers.coordinators) * (1 - StarterFigures.vacant)
        people = max(1, Int((answers.caseload * inPost).rounded()))
        firstContacts = Double(people) / Double(answers.weeksInCare) / StarterFigures.takenOn
        let seen = exp(-StarterFigures.leaveUnseenPerWeek * StarterFigures.leastNoticeWeeks)
        referrals = firstContacts / seen / StarterFigures.accepted
        referralsPer100000 = referrals * 365.25 / 7 / Double(answers.populationOrUsual) * 100_000
        waiting = Int((firstContacts * StarterFigures.leastNoticeWeeks).rounded())
    }
}
