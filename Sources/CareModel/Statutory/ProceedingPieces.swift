import RandomStreams
import Scenario

// The work of proceedings: pieces that begin one or are its next, and what becomes of it with them.
extension Simulation {
    /// A piece of work has arisen that stands in a stage: it is the next piece of a proceeding, or begins one.
    ///
    /// While a proceeding is under way or in force for a person, a further piece of its first work is done by itself.
    func joinProceeding(_ item: Int, type: Int, person: Int) {
        let next = procedures.nextPiece
        if next.proceeding >= 0 {
            procedures.nextPiece = (-1, 0)
            let proceeding = Int(next.proceeding)
            // The luck of the proceeding's own pieces hangs on nothing else that happened to the person.
            items[item].entity = procedures.proceedings[proceeding].entity
            items[item].ordinal = procedures.proceedings[proceeding].piecesMade
            procedures.proceedings[proceeding].piecesMade += 1
            adopt(item, by: proceeding, slot: Int(next.slot))
            return
        }
        let procedure = procedures.procedureOfWork[type]
        var known = person >= 0 ? Int(people[person].firstProceeding) : -1
        while known >= 0 {
            if procedures.proceedings[known].procedure == procedure {
                resume(item, type: type, proceeding: known)
                return
            }
            known = Int(procedures.proceedings[known].next)
        }
        if procedures.beginning & (1 << UInt64(type)) != 0 {
            beginProceeding(Int(procedure), with: item, person: person)
        }
    }

    /// A piece that was laid down for want of a coordinator has arisen again.
    private func resume(_ item: Int, type: Int, proceeding: Int) {
        let here = procedures.proceedings[proceeding]
        let works = procedures.stages[Int(here.stage)].works
        for slot in 0..<4 where works[slot] == Int32(type) && here.laidDown & (1 << UInt8(slot)) != 0 {
            adopt(item, by: proceeding, slot: slot)
        }
    }

    func adopt(_ item: Int, by proceeding: Int, slot: Int) {
        procedures.proceedings[proceeding].pieces[slot] = Int32(item)
        procedures.proceedings[proceeding].laidDown &= ~(1 << UInt8(slot))
        items[item].proceeding = Int32(proceeding)
        let limit = limit(ofStageOf: proceeding)
        if limit < .infinity { items[item].due = limit }
    }

    /// A piece of a stage's work arises, or is laid down until the person has a coordinator.
    func makePiece(_ slot: Int, of proceeding: Int) {
        let here = procedures.proceedings[proceeding]
        let type = Int(procedures.stages[Int(here.stage)].works[slot])
        let person = Int(here.person)
        if person >= 0, work[type].assignment == .coordinator, people[person].coordinator < 0 {
            procedures.proceedings[proceeding].laidDown |= 1 << UInt8(slot)
            return
        }
        procedures.nextPiece = (Int32(proceeding), Int32(slot))
        if person >= 0 {
            pieceArises(type, for: person)
            // One that was done by itself is not finished yet: it is that of the stage now.
            if procedures.nextPiece.proceeding >= 0 {
                procedures.nextPiece = (-1, 0)
                takeOver(type, of: person, by: proceeding, slot: slot)
            }
        } else {
            let item = newItem(type, team: Int(here.team))
            joinProceeding(item, type: type, person: -1)
            countRisk(item)
            handToTeam(item)
        }
    }

    private func takeOver(_ type: Int, of person: Int, by proceeding: Int, slot: Int) {
        var item = Int(people[person].firstItem)
        while item >= 0 {
            if Int(items[item].work) == type, !items[item].isOversight {
                adopt(item, by: proceeding, slot: slot)
                return
            }
            item = Int(items[item].nextOfPerson)
        }
    }

    /// A person has a coordinator: what was laid down for want of one arises.
    func takeUpProceedings(_ person: Int) {
        var proceeding = Int(people[person].firstProceeding)
        while proceeding >= 0 {
            let here = procedures.proceedings[proceeding]
            let works = procedures.stages[Int(here.stage)].works
            for slot in 0..<4 where here.laidDown & (1 << UInt8(slot)) != 0 {
                // Work of a panel for which a stay in hospital waits comes on its day.
                let type = Int(works[slot])
                let comes = people[person].awaited & (1 << UInt64(type)) != 0 && work[type].arising.batchInterval > 0
                if comes || procedures.proceedings[proceeding].pieces[slot] >= 0 { continue }
                procedures.proceedings[proceeding].laidDown &= ~(1 << UInt8(slot))
                makePiece(slot, of: proceeding)
            }
            proceeding = Int(procedures.proceedings[proceeding].next)
        }
    }

    /// A piece of work is done: the stage may be over. A shut door is tried again.
    func pieceFinished(_ item: Int) {
        let proceeding = Int(items[item].proceeding)
        guard proceeding >= 0 else { return }
        let slot = releasePiece(item)
        let here = procedures.proceedings[proceeding]
        add(items[item].total + items[item].paper, .workSeconds, of: proceeding)
        if here.isEnding {
            withdrawProceeding(proceeding)
        } else if items[item].isUnanswered {
            makePiece(slot, of: proceeding)
        } else {
            endStageIfThrough(proceeding)
        }
    }

    /// A piece is given up: the proceeding ends with it, as soon as what goes on just now is over.
    func pieceGivenUp(_ item: Int) {
        let proceeding = Int(items[item].proceeding)
        _ = releasePiece(item)
        procedures.proceedings[proceeding].isEnding = true
        at(now, .givenUp, proceeding)
    }

    /// A piece is laid down for want of a coordinator; it arises again with the next one.
    func layDownPiece(_ item: Int) {
        let proceeding = Int(items[item].proceeding)
        let slot = releasePiece(item)
        procedures.proceedings[proceeding].laidDown |= 1 << UInt8(slot)
    }

    /// Parts a piece from its proceeding, and tells its place in the stage.
    func releasePiece(_ item: Int) -> Int {
        let proceeding = Int(items[item].proceeding)
        items[item].proceeding = -1
        var slot = 0
        while slot < 3, Int(procedures.proceedings[proceeding].pieces[slot]) != item { slot += 1 }
        procedures.proceedings[proceeding].pieces[slot] = -1
        return slot
    }

    /// Work that the end of a stage brings, for the person or for the team; of the area each renewal's with its own luck.
    func bring(_ types: UInt64, person: Int, team: Int, entity: UInt64, by stage: Int, renewals: UInt32) {
        var types = types
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            guard person < 0 else {
                if isExempt(person, type: type) { continue }
                if work[type].assignment == .coordinator, people[person].coordinator < 0 {
                    people[person].laidDown |= 1 << UInt64(type)
                } else {
                    workArises(type, for: person)
                }
                continue
            }
            let item = newItem(type, team: team)
            items[item].entity = StableName.hash(entity, UInt64(stage))
            items[item].ordinal = renewals
            if procedures.works & (1 << UInt64(type)) != 0 { joinProceeding(item, type: type, person: -1) }
            countRisk(item)
            handToTeam(item)
        }
    }
}
