/// Numbers as texts.
public enum NumberText {
    /// A number as a chart shows it: rounded to decimals, thousands apart by a thin space, minus as U+2212.
    ///
    /// From 10^15 and below 10^-6 in powers of ten. A number that is not finite is a dash.
    public static func rounded(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return "–" }
        guard value.magnitude < 1e15, decimals <= 6 else { return powers(value) }
        let places = max(0, decimals)
        let unit = PowerOfTen.of(places)
        guard value.magnitude * unit < 9e15 else { return rounded(value, decimals: places - 1) }
        let units = Int64((value.magnitude * unit).rounded())
        var whole = "\(units / Int64(unit))"
        let first = whole.count % 3
        var parts: [String] = first > 0 ? [String(whole.prefix(first))] : []
        whole.removeFirst(first)
        while !whole.isEmpty {
            parts.append(String(whole.prefix(3)))
            whole.removeFirst(3)
        }
        var text = parts.joined(separator: "\u{202F}")
        if places > 0 {
            let fraction = "\(units % Int64(unit))"
            text += "." + String(repeating: "0", count: places - fraction.count) + fraction
        }
        return value < 0 && units != 0 ? "−" + text : text
    }

    /// A number rounded to so many digits that matter, but never more roughly than to a whole number.
    public static func digits(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite, value != 0 else { return rounded(value, decimals: 0) }
        return rounded(value, decimals: max(0, digits - 1 - PowerOfTen.exponent(of: value.magnitude)))
    }

    /// A number in as few letters as can be: three digits and a power of ten.
    static func short(_ value: Double) -> String {
        guard value.isFinite, value.magnitude >= 1e5 || value.magnitude < 1e-3 else { return digits(value, 3) }
        return powers(value)
    }

    /// A number as a table of data has it: shortest, with point and hyphen; empty if not finite.
    public static func plain(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "" }
        let text = "\(value)"
        return text.hasSuffix(".0") ? (text == "-0.0" ? "0" : String(text.dropLast(2))) : text
    }

    private static func powers(_ value: Double) -> String {
        guard value != 0 else { return "0" }
        var exponent = PowerOfTen.exponent(of: value.magnitude)
        // In two steps, since a power below 10^-308 is no normal number.
        let half = exponent / 2
        let leading = value.magnitude / PowerOfTen.of(half) / PowerOfTen.of(exponent - half)
        var digits = Int((leading * 100).rounded())
        if digits >= 1000 { (digits, exponent) = (digits / 10, exponent + 1) }
        let fraction = digits % 10 == 0 ? (digits / 10 % 10 == 0 ? "" : ".\(digits / 10 % 10)") : tail(digits)
        let power = exponent < 0 ? "−\(-exponent)" : "\(exponent)"
        return (value < 0 ? "−" : "") + "\(digits / 100)\(fraction)e\(power)"
    }

    private static func tail(_ digits: Int) -> String {
        let rest = digits % 100
        return rest < 10 ? ".0\(rest)" : ".\(rest)"
    }
}
