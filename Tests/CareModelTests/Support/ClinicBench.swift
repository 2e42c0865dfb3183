import EventKernel
import RandomStreams
import Scenario

@testable import CareModel

/// A simulation in which a test accepts people at times of its own, and nothing else happens.
final class ClinicBench {
    private var simulation: Simulation

    /// Days from Monday, the start of the run.
    static let day = 86_400.0

    init(_ more: String) throws {
        simulation = Simulation(try compile(SmallService.scenario(more)))
        simulation.begin(RandomKey(seed: 1, replication: 0))
        simulation.queue.reset()
    }

    /// Accepts a person of a source at an hour of a day and tells their appointment.
    func accept(
        source: Int = 0, day: Int, hour: Double = 10, isInCrisis: Bool = false
    ) -> (person: Int, appointment: ClinicSlot) {
        let time = Double(day) * Self.day + hour * 3600
        while simulation.queue.next(before: time) != nil {}
        simulation.queue.advance(to: time)
        let person = simulation.newPerson(
            entity: StableName.hash("test/person", UInt64(simulation.peopleCreated)), team: 0, shares: source,
            source: source)
        simulation.people[person].referredAt = time
        if isInCrisis { simulation.people[person].state = UInt8(NeedState.crisis.rawValue) }
        simulation.screened(person)
        return (person, simulation.people[person].clinicSlot)
    }

    /// A person leaves the queue.
    func leave(_ person: Int) { simulation.leaveQueue(person) }

    /// The second of the day at which an appointment begins.
    func secondOfDay(_ appointment: ClinicSlot) -> Double {
        simulation.time(of: appointment) - Double(appointment.day) * Self.day
    }
}
