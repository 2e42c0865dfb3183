internal import EventKernel
internal import Foundation
internal import RandomStreams

/// The number in a station without waiting whose arrivals come at a rate that swings as a sine.
struct InfiniteServerSinusoid: Model {
    let mean: Double
    let swing: Double
    let period: Double
    let departureRate: Double

    static let form = Form(
        name: "mt_m_inf_sinusoid", system: "Mt/M/infinity, arrivals at the rate a + b sin(2 pi t / period)",
        parameters: [
            .init(key: "a", meaning: "mean rate of arrivals"), .init(key: "b", meaning: "swing of the rate, at most a"),
            .init(key: "period", meaning: "length of a cycle, 7 if left out", isOptional: true),
            .init(key: "mu", meaning: "rate of leaving"),
        ],
        quantities: [
            "L_t: {\"1.75\": ..}", "L(3)", "var_L(3)", "mean_L", "amplitude", "relative_amplitude", "L_max", "L_min",
            "t_peak", "lag", "phase",
        ]
    ) { parameters, _ throws(CaseFault) in
        let mean = try parameters.positive("a")
        let model = InfiniteServerSinusoid(
            mean: mean, swing: try parameters.number("b", atLeast: -mean, atMost: mean),
            period: try parameters.positive("period", standard: 7), departureRate: try parameters.positive("mu"))
        if mean / model.departureRate > 1e5 { throw parameters.fault("a", "makes more than 100000 present on average") }
        return [model]
    }

    /// What happens.
    private enum Event: BitwiseCopyable {
        case arrival
        case departure
        case observation(Int32)
    }

    // Cycles; the integrals of the number present, and of it times sine and cosine.
    private static let leading = 4

    var scale: ModelScale {
        ModelScale(relaxation: 1 / departureRate + period, eventRate: 2 * mean + 1 / period)
    }

    private var frequency: Double { 2 * Double.pi / period }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        let period = period
        func measure(_ value: @escaping @Sendable (Swing) -> Double) -> Measure {
            Measure(name: name.label) { value(Swing($0.fields, period: period)) }
        }
        if name.numbers.isEmpty, let value = wholeCycle(name) { return measure(value) }
        let words = name.words.filter { !["t", "at", "time", "m"].contains($0) }
        let bare = QuantityName(label: name.label, words: words.isEmpty ? ["l"] : words, numbers: [], indices: [])
        guard let time = name.numbers.last,
            case .statistic(let statistic, .number)? = QuantityReading.quantity(
                bare, bound: nil)
        else { return nil }
        let place = Self.leading + 2 * recording.time(time.truncatingRemainder(dividingBy: period))
        return Measure(name: name.label) { sums in
            Moments(weight: sums.fields[0], sum: sums.fields[place], squares: sums.fields[place + 1]).value(statistic)
        }
    }

    /// A quantity of the whole cycle.
    private func wholeCycle(_ name: QuantityName) -> (@Sendable (Swing) -> Double)? {
        let frequency = frequency
        func has(_ words: [String]) -> Bool {
            name.words.contains { words.contains($0) } || words.contains(name.joined)
        }
        if has(["amplitude", "amp", "swing"]) || name.joined.contains("amplitude") {
            if has(["relative", "rel", "ratio"]) { return { (swing: Swing) in swing.amplitude / swing.mean } }
            return { (swing: Swing) in swing.amplitude }
        }
        let isAngle = has(["phase", "phi"]) && !has(["lag", "time"]) || has(["rad", "radians"])
        if isAngle { return { (swing: Swing) in swing.lag(frequency) * frequency } }
        if has(["lag", "delay", "shift"]) { return { (swing: Swing) in swing.lag(frequency) } }
        if has(["max", "peak", "maximum", "argmax", "lmax", "highest"]) {
            if has(["t", "time", "argmax", "when"]) { return { (swing: Swing) in swing.peakTime(frequency) } }
            return { (swing: Swing) in swing.mean + swing.amplitude }
        }
        if has(["min", "trough", "minimum", "lmin", "lowest"]) {
            return { (swing: Swing) in swing.mean - swing.amplitude }
        }
        guard has(["l", "mean", "average", "avg", "lbar", "n"]) && !has(["var", "sd", "p"]) else { return nil }
        return { (swing: Swing) in swing.mean }
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        var queue = EventQueue<Event>()
        // A negative swing is a positive one half a cycle later.
        let intensity = SinusoidalIntensity(
            meanRate: mean, amplitude: abs(swing), period: period, phase: swing < 0 ? period / 2 : 0)
        var arrivals = SinusoidalArrivals(intensity: intensity, stream: chance.stream("gaps"))
        var stays = chance.stream("services")
        let start = (span.warmUp / period).rounded(.up) * period
        let cycles = (span.length / period).rounded(.up)
        let end = start + cycles * period
        var fields = [Double](repeating: 0, count: Self.leading + 2 * recording.times.count)
        fields[0] = cycles
        var present = 0.0
        var lastChange = start
        for (place, time) in recording.times.enumerated() {
            queue.schedule(.observation(Int32(place)), at: start + time, priority: .statistics)
        }
        func count(until time: Double) {
            guard time > lastChange else { return }
            fields[1] += present * (time - lastChange)
            fields[2] += present * (cos(frequency * lastChange) - cos(frequency * time)) / frequency
            fields[3] += present * (sin(frequency * time) - sin(frequency * lastChange)) / frequency
            lastChange = time
        }
        queue.schedule(.arrival, at: arrivals.next())
        while let event = queue.next(before: end) {
            let now = queue.now
            switch event {
            case .arrival:
                queue.schedule(.arrival, at: arrivals.next())
                count(until: now)
                present += 1
                queue.schedule(.departure, at: now + stays.unitExponential() / departureRate, priority: .completion)
            case .departure:
                count(until: now)
                present -= 1
            case .observation(let place):
                let first = Self.leading + 2 * Int(place)
                fields[first] += present
                fields[first + 1] += present * present
                queue.schedule(.observation(place), at: now + period, priority: .statistics)
            }
        }
        count(until: end)
        return Replication(sums: Sums(fields: fields))
    }
}

/// The first harmonic of the number present.
private struct Swing {
    let mean: Double
    let sine: Double
    let cosine: Double

    init(_ fields: [Double], period: Double) {
        let duration = fields[0] * period
        mean = fields[1] / duration
        sine = 2 * fields[2] / duration
        cosine = 2 * fields[3] / duration
    }

    var amplitude: Double { (sine * sine + cosine * cosine).squareRoot() }

    /// How long after the peak of the rate the number peaks: the sine is sin(frequency (t - lag)).
    func lag(_ frequency: Double) -> Double { atan2(-cosine, sine) / frequency }

    /// When the number peaks within the cycle.
    func peakTime(_ frequency: Double) -> Double { lag(frequency) + Double.pi / 2 / frequency }
}
