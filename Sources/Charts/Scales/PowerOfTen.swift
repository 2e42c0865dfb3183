/// Powers of ten, without the mathematical library.
enum PowerOfTen {
    /// Ten to a whole power.
    static func of(_ exponent: Int) -> Double {
        Double("1e\(exponent)") ?? (exponent < 0 ? 0 : .greatestFiniteMagnitude)
    }

    /// The exponent of the largest power of ten that is not above a positive number.
    static func exponent(of value: Double) -> Int {
        guard value > 0, value.isFinite else { return 0 }
        // One binary digit is 0.30103 decimal ones; the guess is mended by the loops.
        var exponent = Int(Double(value.exponent) * 0.30103)
        while of(exponent) > value { exponent -= 1 }
        while of(exponent + 1) <= value { exponent += 1 }
        return exponent
    }
}
