import RandomStreams
import Scenario

// Support plans: of which kind, and who makes them.
extension Simulation {
    /// The budget is known: a plan of the kind that the person would have, if they can, is to be made by somebody.
    func beginPlanning(_ person: Int) {
        enter(.planning, person)
        let entity = people[person].entity
        let ordinal = budgetOrdinal(person)
        let wished = budgets.planShares.pick(
            draws.uniform(purpose: budgets.rules.purposes.kind, entity: entity, ordinal: ordinal), from: 0,
            count: budgets.plans.count)
        let profile = Int(people[person].profile)
        let canHave =
            budgets.planSuits[wished * budgets.profiles.count + profile] != 0
            && budgets.cases[person].indicative >= budgets.plans[wished].leastBudget
        if !canHave, wished != budgets.rules.plainest { add(1, .plansExcluded, case: person) }
        let kind = canHave ? wished : budgets.rules.plainest
        budgets.cases[person].kind = Int16(kind)
        let u = draws.uniform(purpose: budgets.rules.purposes.planner, entity: entity, ordinal: ordinal)
        let independent = budgets.rules.independent
        let selfPlanned = budgets.rules.selfPlanned
        let others = independent.from <= now ? independent.share : 0
        if u < others {
            leavePlan(to: .independent, independent, person)
        } else if selfPlanned.from <= now, u >= independent.share, u < independent.share + selfPlanned.share {
            leavePlan(to: .person, selfPlanned, person)
        } else {
            makePlan(person)
        }
    }

    /// Seconds that a plan of the person's kind takes its maker, as far as one knows.
    private func expectedPlanning(_ person: Int) -> Double {
        let type = budgets.plans[Int(budgets.cases[person].kind)].work
        return type >= 0 ? work[type].expectedSeconds : 0
    }

    private func leavePlan(to planner: BudgetCase.Planner, _ table: CompiledPlanner, _ person: Int) {
        budgets.cases[person].planner = planner
        add(expectedPlanning(person), .secondsClaimed, case: person)
        let u = draws.uniform(
            purpose: budgets.rules.purposes.takes, entity: people[person].entity, ordinal: budgetOrdinal(person))
        later(.planReady, person, after: table.takes.quantile(u))
    }

    /// A plan made by others is there; if it cannot be presented the coordinator makes one after all.
    func planOfOthersIsReady(_ person: Int) {
        let table =
            budgets.cases[person].planner == .independent ? budgets.rules.independent : budgets.rules.selfPlanned
        budgets.cases[person].planner = .coordinator
        let isAble = draws.happens(
            table.able, purpose: budgets.rules.purposes.able, entity: people[person].entity,
            ordinal: budgetOrdinal(person))
        guard isAble else {
            makePlan(person)
            return
        }
        let help = table.work >= 0 ? work[table.work].expectedSeconds : 0
        add(expectedPlanning(person) - help, .secondsSaved, case: person)
        bring(table.work, person)
    }

    /// The coordinator makes the plan, of the plainest kind if time is short.
    private func makePlan(_ person: Int) {
        let coordinator = Int(people[person].coordinator)
        let kind = Int(budgets.cases[person].kind)
        if budgets.rules.rushedMost > 0, coordinator >= 0, kind != budgets.rules.plainest {
            let over = (load(coordinator) - budgets.rules.rushedFrom) / budgets.rules.rushedOver
            if draws.happens(
                budgets.rules.rushedMost * min(1, max(0, over)), purpose: budgets.rules.purposes.rushed,
                entity: people[person].entity, ordinal: budgetOrdinal(person))
            {
                budgets.cases[person].kind = Int16(budgets.rules.plainest)
                budgets.cases[person].isRushed = true
            }
        }
        bring(budgets.plans[Int(budgets.cases[person].kind)].work, person)
    }

    /// The plan is made: it goes to the panel, or is agreed to.
    func planIsMade(_ person: Int) {
        count(.planningEnded, .planningSeconds, person)
        let own = budgets.cases[person]
        add(1, .plansMade, case: person)
        add(1, .made, plan: Int(own.kind), team: Int(own.team))
        if own.isRushed { add(1, .rushed, plan: Int(own.kind), team: Int(own.team)) }
        if budgets.rules.panelEvery > 0, own.indicative > budgets.rules.panelAbove {
            enter(.panel, person)
            joinPanel(person)
        } else {
            agree(person, to: own.indicative)
        }
    }

    // MARK: The panel

    /// A plan waits for the next sitting.
    func joinPanel(_ person: Int) {
        var line = budgets.panelLine
        join(person, &line)
        budgets.panelLine = line
    }

    /// The panel decides on the plans that wait, in turn, as many as it has time for; those sent back wait for another.
    func panelSits() {
        at(now + budgets.rules.panelEvery, .budget, 0, detail: BudgetStep.panel.rawValue)
        let capacity = budgets.rules.panelCapacity
        var left = capacity < Double(budgets.panelLine.count) ? Int(capacity) : Int(budgets.panelLine.count)
        while left > 0, budgets.panelLine.head >= 0 {
            left -= 1
            let person = Int(budgets.panelLine.head)
            var line = budgets.panelLine
            leave(person, &line)
            budgets.panelLine = line
            present(person)
        }
    }

    private func present(_ person: Int) {
        let number = budgets.cases[person].presented
        budgets.cases[person].presented = number + 1
        add(1, .presented, case: person)
        bringWithoutWaiting(budgets.rules.panelWork, person)
        if draws.happens(
            budgets.rules.approves, purpose: budgets.rules.purposes.agreed, entity: people[person].entity,
            ordinal: budgetOrdinal(person, number))
        {
            count(.panelsEnded, .panelSeconds, person)
            agree(person, to: budgets.cases[person].indicative * budgets.rules.agrees)
        } else {
            add(1, .sentBack, case: person)
            bring(budgets.rules.rework, person)
        }
    }

    private func agree(_ person: Int, to money: Double) {
        budgets.cases[person].agreed = money
        add(1, .agreed, case: person)
        add(money, .agreedMoney, case: person)
        guard money > 0 else {
            enter(.none, person)
            budgets.cases[person].isRushed = false
            planAsking(person)
            return
        }
        enter(.waiting, person)
        seekCare(person)
    }

    // MARK: Lines

    func join(_ person: Int, _ line: inout PersonList) {
        budgets.cases[person].next = -1
        budgets.cases[person].previous = line.tail
        budgets.cases[person].isInLine = true
        if line.tail >= 0 { budgets.cases[Int(line.tail)].next = Int32(person) } else { line.head = Int32(person) }
        line.tail = Int32(person)
        line.count += 1
    }

    func leave(_ person: Int, _ line: inout PersonList) {
        let next = budgets.cases[person].next
        let previous = budgets.cases[person].previous
        if previous >= 0 { budgets.cases[Int(previous)].next = next } else { line.head = next }
        if next >= 0 { budgets.cases[Int(next)].previous = previous } else { line.tail = previous }
        budgets.cases[person].isInLine = false
        line.count -= 1
    }
}
