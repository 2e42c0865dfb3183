/// How far a run has come, as a bar on a terminal; elsewhere nothing, or one line at the end.
final class ProgressLine {
    private let console: Console
    private let isOn: Bool
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant?
    private var first: Int?

    private static let width = 30

    init(_ console: Console, isQuiet: Bool) {
        self.console = console
        isOn = console.errorIsTerminal && !isQuiet
        start = clock.now
    }

    /// Seconds since the line was made.
    var seconds: Double { (clock.now - start) / .seconds(1) }

    /// Shows that so many units of all are done, at most ten times a second.
    func update(_ done: Int, of all: Int) {
        let begun = first ?? done - 1
        first = begun
        guard isOn else { return }
        let now = clock.now
        if let shown, done < all, now - shown < .milliseconds(100) { return }
        shown = now
        let full = Self.width * done / all
        let bar = String(repeating: "#", count: full) + String(repeating: "-", count: Self.width - full)
        let left = done < all ? ", about \(Int(seconds * Double(all - done) / Double(done - begun)) + 1) s left" : ""
        console.error("\r[\(bar)] \(done) of \(all)\(left)\u{1B}[K")
    }

    /// Takes the bar away.
    func clear() { if shown != nil { console.error("\r\u{1B}[K") } }
}
