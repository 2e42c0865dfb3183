/// The forms without chance: what happens at equal times, and at times of a timetable.
enum ExactForms {
    static let all: [Form] = [
        Form(
            name: "deterministic_loss", system: "arrivals at 1, 2, ..., n, constant service, few places",
            parameters: [
                .init(key: "n", meaning: "arrivals"), .init(key: "S", meaning: "length of service"),
                .init(key: "K", meaning: "customers waiting and in service"),
                .init(key: "c", meaning: "servers, 1 if left out", isOptional: true),
            ], quantities: quantities
        ) { parameters, habits throws(CaseFault) in
            let count = try parameters.count("n")
            let servers = try parameters.count("c", standard: 1)
            let limit = try parameters.count("K", standard: servers)
            if limit < servers { throw parameters.fault("K", "must be at least c, which is \(servers)") }
            let journeys = Journeys(
                sources: [(1...count).map(Double.init)], service: try parameters.positive("S"), servers: servers,
                places: limit - servers)
            return [JourneyModel(journeys: journeys, countsFromZero: habits.countsFromZero)]
        },
        Form(
            name: "release_before_seize",
            system: "arrivals at 0, 1, ..., n - 1 from two sources by turns, service 1, nobody waits",
            parameters: [.init(key: "n", meaning: "arrivals")], quantities: quantities
        ) { parameters, habits throws(CaseFault) in
            let times = (0..<(try parameters.count("n"))).map(Double.init)
            let sources = [0, 1].map { turn in times.filter { Int($0) % 2 == turn } }
            return [
                JourneyModel(
                    journeys: Journeys(sources: sources, service: 1, places: 0), countsFromZero: habits.countsFromZero)
            ]
        },
        Form(
            name: "capacity_schedule",
            system: "arrivals at 0, constant service, servers by a timetable; who is in service is served to the end",
            parameters: [
                .init(key: "S", meaning: "length of service"),
                .init(key: "timetable", meaning: "times at which the number of servers changes, ascending"),
                .init(key: "values", meaning: "servers from each of these times on; none before the first"),
                .init(key: "n", meaning: "arrivals, 3 if left out", isOptional: true),
                .init(key: "arrivals", meaning: "times of arrival, 0 if left out", isOptional: true),
            ], quantities: quantities
        ) { parameters, habits throws(CaseFault) in
            [JourneyModel(journeys: try timetabled(parameters), countsFromZero: habits.countsFromZero)]
        },
    ]

    private static let quantities = [
        "finished", "rejected", "end_time", "busy_time", "util", "start_times: list by customer", "finish_times",
        "wait_times", "sojourn_times", "finish_2", "mean_wait", "total_wait", "max_wait", "mean_sojourn",
    ]

    private static func timetabled(_ parameters: Parameters) throws(CaseFault) -> Journeys {
        let times = try parameters.numbers("timetable", atLeast: 0)
        let values = try parameters.counts("values", count: times.count, atLeast: 0)
        for (earlier, later) in zip(times, times.dropFirst()) where later <= earlier {
            throw parameters.fault("timetable", "must ascend, but \(later.plain) follows \(earlier.plain)")
        }
        let arrivals: [Double]
        if parameters.has("arrivals") {
            arrivals = try parameters.numbers("arrivals", atLeast: 0).sorted()
        } else {
            arrivals = Array(repeating: 0, count: try parameters.count("n", standard: 3))
        }
        let shifts = zip(times, values).map { Journeys.Shift(time: $0, servers: $1) }
        return Journeys(sources: [arrivals], service: try parameters.positive("S"), servers: 0, shifts: shifts)
    }
}
