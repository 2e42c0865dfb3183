/// How far a run has come, as a bar on a terminal: rate, time left, and how precise a figure is; elsewhere nothing.
final class ProgressLine {
    /// What is said at the end of the line, such as a present half-width.
    var note = ""

    private let console: Console
    private let isOn: Bool
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant?
    private var first: Int?
    private var startOfPiece: ContinuousClock.Instant

    private static let width = 30

    init(_ console: Console, isQuiet: Bool) {
        self.console = console
        isOn = console.errorIsTerminal && !isQuiet
        start = clock.now
        startOfPiece = start
    }

    /// Seconds since the line was made.
    var seconds: Double { (clock.now - start) / .seconds(1) }

    /// Begins to count anew, for another piece of the work.
    func begin(at done: Int) {
        first = done
        startOfPiece = clock.now
    }

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
        let made = max(1, done - begun)
        var line = "[\(bar)] \(done) of \(all)"
        let seconds = (now - startOfPiece) / .seconds(1)
        if seconds > 0 { line += ", \(Self.rate(Double(made) / seconds)) a second" }
        if done < all { line += ", about \(Int(seconds * Double(all - done) / Double(made)) + 1) s left" }
        console.error("\r\(line)\(note.isEmpty ? "" : ", " + note)\u{1B}[K")
    }

    /// Takes the bar away.
    func clear() { if shown != nil { console.error("\r\u{1B}[K") } }

    private static func rate(_ value: Double) -> String {
        value >= 10 ? String(Int(value.rounded())) : String((value * 10).rounded() / 10)
    }
}
