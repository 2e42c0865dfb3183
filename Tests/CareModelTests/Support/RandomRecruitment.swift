import Scenario

extension ServiceScenario {
    /// Deletes, substitutes, freezes and covers vacant posts, delegates and moves up work, by chance.
    mutating func makeRecruitment(_ dice: inout ConservationTests.Dice) {
        let week = 604_800.0
        var recruitment = Recruitment()
        if dice.next() < 0.5 {
            var parts = Recruitment.Parts()
            parts.approval = .exponential(mean: dice.between(0.1, 3) * week)
            parts.from = dice.next() < 0.5 ? .notice : .leaving
            parts.round = .exponential(mean: dice.between(0.1, 2) * week)
            parts.succeeds = dice.between(0.1, 1)
            parts.hiring = .exponential(mean: dice.between(0.1, 3) * week)
            recruitment.parts = parts
        }
        recruitment.deleted = dice.between(0, 0.4)
        recruitment.agency.share = dice.next()
        recruitment.agency.after = dice.between(0, 2) * week
        recruitment.agency.length = dice.between(0.2, 3) * week
        recruitment.agency.isRenewed = dice.next() < 0.5
        let ids = roles.map(\.id)
        func role(_ dice: inout ConservationTests.Dice) -> String { ids[dice.whole(0...ids.count - 1)] }
        recruitment.substitutions = [
            Recruitment.Substitution(role: "nurse", by: "support_worker", share: dice.next()),
            Recruitment.Substitution(role: "support_worker", by: role(&dice), share: dice.next()),
        ]
        workforce.recruitment = recruitment
        for index in roles.indices { roles[index].notice = dice.between(0, 3) * week }
        for index in work.indices {
            if dice.next() < 0.5 {
                work[index].delegation.roles = [role(&dice), "support_worker"]
                work[index].delegation.share = dice.next()
                work[index].delegation.oversight = dice.between(0, 1800)
                work[index].delegation.meaningfulness = dice.between(0, 1.5)
            }
            if dice.next() < 0.4 {
                work[index].escalation.after = dice.between(0, 1) * week
                work[index].escalation.to = WorkClass.allCases[dice.whole(0...5)]
            }
        }
        for index in changes.indices {
            changes[index].freeze = RecruitmentFreeze(
                until: dice.next() < 0.5 ? nil : changes[index].date.adding(days: dice.whole(1...20)), roles: [])
        }
    }
}
