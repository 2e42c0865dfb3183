import EventKernel
import RandomStreams

/// A team with a limited caseload, small enough to be written in other tools as well: `peers` has it in SimPy and Ciw.
///
/// Referrals come as a Poisson process and wait, first come, first served, for a place; who has waited too long gives up.
/// People stay for a lognormal time, with contacts all along. The unit of time is a week.
public struct SmallTeam: ~Copyable {
    private enum Event: BitwiseCopyable {
        case referral
        case givingUp(WaitingLine<Person>.Ticket)
        case contact(closure: Double)
        case closure
    }

    private struct Person: BitwiseCopyable {
        let referred: Double
        var givingUp: EventHandle
    }

    private var events = EventQueue<Event>()
    private var waiting = WaitingLine<Person>()
    private var freePlaces = 60
    private var admitted = 0
    private var givenUp = 0
    private var contacts = 0
    private var waits = 0.0

    private var gaps: RandomStream
    private var patience: RandomStream
    private var stays: RandomStream
    private var contactGaps: RandomStream
    private let stay = Sampler.lognormal(mean: 24, standardDeviation: 20)

    /// An empty team in week 0.
    public init(replication: UInt64) {
        let key = RandomKey(seed: 1, replication: replication)
        func stream(_ purpose: String) -> RandomStream {
            RandomStream(key: key, purpose: StableName.hash(purpose), entity: StableName.hash("team"))
        }
        gaps = stream("referral")
        patience = stream("patience")
        stays = stream("stay")
        contactGaps = stream("contact")
        events.schedule(.referral, at: gaps.unitExponential() / 3)
    }

    /// Simulates so many weeks and returns the mean wait of those admitted, the share of those who gave up, and contacts
    /// a week.
    public mutating func run(weeks: Double) -> (meanWait: Double, shareGivenUp: Double, contactsPerWeek: Double) {
        while let event = events.next(before: weeks) {
            switch event {
            case .referral:
                refer()
                events.schedule(.referral, at: events.now + gaps.unitExponential() / 3)
            case .givingUp(let ticket):
                waiting.remove(ticket)
                givenUp += 1
            case .contact(let closure):
                contacts += 1
                scheduleContact(before: closure)
            case .closure:
                freePlaces += 1
                if let person = waiting.removeFirst() { admit(person) }
            }
        }
        return (
            waits / Double(admitted), Double(givenUp) / Double(givenUp + admitted), Double(contacts) / weeks
        )
    }

    private mutating func refer() {
        let person = Person(referred: events.now, givingUp: .none)
        let due = events.now + 8 * patience.unitExponential()
        guard freePlaces == 0 else { return admit(person) }
        let ticket = waiting.append(person)
        waiting[ticket].givingUp = events.schedule(.givingUp(ticket), at: due)
    }

    private mutating func admit(_ person: Person) {
        events.cancel(person.givingUp)
        freePlaces -= 1
        admitted += 1
        waits += events.now - person.referred
        let closure = events.now + stay.quantile(stays.uniform())
        events.schedule(.closure, at: closure)
        scheduleContact(before: closure)
    }

    private mutating func scheduleContact(before closure: Double) {
        let due = events.now + 2 * contactGaps.unitExponential()
        if due < closure { events.schedule(.contact(closure: closure), at: due) }
    }
}
