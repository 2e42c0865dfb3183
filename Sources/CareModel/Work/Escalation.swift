import EventKernel
import Scenario

// Work that waits with one worker and moves up when it is late.
extension Simulation {
    /// Plans when a fresh piece moves up, unless it is done by then.
    @inline(__always)
    func planEscalation(_ item: Int, type: Int) {
        guard byOthers.escalates, byOthers.rules[type].escalatesAfter < .infinity else { return }
        byOthers.serials += 1
        items[item].serial = byOthers.serials
        let time = items[item].due + byOthers.rules[type].escalatesAfter
        if time < horizon { at(time, .escalation, item, stamp: byOthers.serials) }
    }

    /// A piece is late enough to move up, if it is still the one that was meant and waits with a worker.
    func escalate(_ item: Int, serial: UInt32) {
        let workClass = byOthers.rules[Int(items[item].work)].escalatesTo
        guard items[item].serial == serial, items[item].place == .worker, items[item].workClass > workClass,
            !isStale(item)
        else { return }
        let owner = Int(items[item].owner)
        dequeue(item)
        items[item].workClass = workClass
        countRisk(item)
        add(1, .workEscalated, team: Int(items[item].team))
        enqueue(item, post: owner)
    }
}
