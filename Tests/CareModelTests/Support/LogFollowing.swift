import CareModel

/// Follows everybody and every post through a log, and says what cannot be.
struct LogFollowing {
    private(set) var faults: [String] = []
    private var present: [String: Bool] = [:]
    private var atWork: [Int: PathwayEvent] = [:]
    private var lives: [Int: PathwayEvent.Lifecycle] = [:]
    /// Who is not placed yet since a worker stopped.
    private var unplaced: [String] = []
    private var time = 0.0

    init(_ events: [PathwayEvent]) {
        for event in events { follow(event) }
        endMoment()
    }

    private mutating func follow(_ event: PathwayEvent) {
        if event.seconds > time { endMoment() }
        time = event.seconds
        if (event.activity == nil) != (event.lifecycle == nil) || (event.activity == nil) != (event.instance == nil) {
            fault("half an activity", event)
        }
        if let entity = event.entity {
            if event.event == "arrival" {
                if present[entity] != nil { fault("a second arrival", event) }
                present[entity] = true
            } else if present[entity] != true {
                fault("nobody is there", event)
            }
            if event.event == "depart" { present[entity] = false }
            if event.pathway == nil { fault("no team", event) }
            unplaced.removeAll { $0 == entity }
        }
        switch event.kind {
        case .resourceUse: begin(event)
        case .resourceUseEnd: end(event)
        case .queue, .arrivalOrDeparture: if event.post != nil { fault("a post", event) }
        }
    }

    private mutating func begin(_ event: PathwayEvent) {
        guard let post = event.post, let instance = event.instance else { return fault("no post", event) }
        if atWork[post] != nil { fault("two at a time", event) }
        atWork[post] = event
        let isSound =
            switch event.lifecycle {
            case .start: lives[instance] == nil
            case .resume: lives[instance] == .suspend
            case .suspend, .complete, .abort, nil: false
            }
        if !isSound { fault("out of turn", event) }
        lives[instance] = event.lifecycle
    }

    private mutating func end(_ event: PathwayEvent) {
        guard let post = event.post, let instance = event.instance else { return fault("no post", event) }
        let begun = atWork[post]
        atWork[post] = nil
        if begun?.instance != instance || begun?.entity != event.entity || begun?.activity != event.activity {
            fault("never begun", event)
        }
        switch event.lifecycle {
        case .suspend, .complete, .abort: break
        case .start, .resume, nil: fault("out of turn", event)
        }
        lives[instance] = event.lifecycle
        if let entity = event.entity { unplaced.append(entity) }
    }

    private mutating func endMoment() {
        for entity in unplaced { faults.append("\(time): \(entity) is nowhere") }
        unplaced.removeAll()
    }

    private mutating func fault(_ text: String, _ event: PathwayEvent) { faults.append("\(text): \(event)") }
}
