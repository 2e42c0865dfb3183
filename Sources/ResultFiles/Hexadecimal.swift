/// Numbers as lower-case hexadecimal digits of a fixed width.
enum Hexadecimal {
    /// A number's digits, with leading zeros.
    static func text(_ value: UInt64, digits: Int) -> String {
        let plain = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - plain.count)) + plain
    }
}
