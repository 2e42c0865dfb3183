/// A decimal number at the beginning of a text and what follows it.
struct WrittenNumber {
    /// The number; always finite.
    var value: Double
    /// The number as written.
    var text: String
    /// The words after the number.
    var words: [String]

    /// The words after the number with one space between them.
    var unit: String { words.joined(separator: " ") }

    /// Reads a number.
    ///
    /// - Parameters:
    ///   - whole: the text to quote in messages.
    ///   - text: the text to read, a part of `whole`.
    ///   - expected: what should stand there, such as `a length of time`.
    ///   - remedy: what to write if there is no number at all.
    init(_ text: String, of whole: String, expected: String, remedy: String) throws(QuantityFault) {
        let trimmed = Array(text.unicodeScalars.drop { $0 == " " })
        guard let end = WrittenNumber.endOfNumber(trimmed) else {
            let plain = whole.lowercased().drop { "+-. ".contains($0) }
            if plain.hasPrefix("inf") || plain == "nan" {
                throw QuantityFault("\(QuantityFault.quoted(whole)) is not a finite number", remedy: remedy)
            }
            throw QuantityFault("\(QuantityFault.quoted(whole)) is not \(expected)", remedy: remedy)
        }
        self.text = WrittenNumber.string(trimmed[..<end])
        let rest = WrittenNumber.string(trimmed[end...])
        if let corrected = WrittenNumber.withoutSeparators(self.text, rest) {
            let kind = corrected.isDecimalComma ? "a decimal comma" : "a thousands separator"
            throw QuantityFault(
                "\(QuantityFault.quoted(whole)) has \(kind)",
                remedy: "write \(whole.replacingFirst(self.text + corrected.replaced, with: corrected.text))")
        }
        guard let value = Double(self.text), value.isFinite else {
            throw QuantityFault(
                "\(QuantityFault.quoted(whole)) is too large a number", remedy: remedy, code: .outOfRange)
        }
        self.value = value
        words = rest.split(separator: " ").map(String.init)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func endOfNumber(_ text: [Unicode.Scalar]) -> Int? {
        var index = 0
        func skipDigits() -> Int {
            let start = index
            while index < text.count, isDigit(text[index]) { index += 1 }
            return index - start
        }
        if index < text.count, text[index] == "-" || text[index] == "+" { index += 1 }
        var digits = skipDigits()
        if index < text.count, text[index] == "." {
            index += 1
            digits += skipDigits()
        }
        guard digits > 0 else { return nil }
        if index < text.count, text[index] == "e" || text[index] == "E" {
            let mantissaEnd = index
            index += 1
            if index < text.count, text[index] == "-" || text[index] == "+" { index += 1 }
            if skipDigits() == 0 { index = mantissaEnd }
        }
        return index
    }

    /// The number with its groups of digits joined, if what follows continues it after a separator.
    private static func withoutSeparators(
        _ number: String, _ rest: String
    ) -> (text: String, replaced: String, isDecimalComma: Bool)? {
        let separators: [Unicode.Scalar] = [",", "_", "'", " ", "\u{2019}", "\u{A0}", "\u{2009}", "\u{202F}"]
        let scalars = Array(rest.unicodeScalars)
        guard scalars.count >= 2, separators.contains(scalars[0]), isDigit(scalars[1]) else { return nil }
        var digits = ""
        var index = 0
        while index + 3 < scalars.count, separators.contains(scalars[index]),
            scalars[(index + 1)...(index + 3)].allSatisfy(isDigit),
            index + 4 == scalars.count || !isDigit(scalars[index + 4])
        {
            digits += string(scalars[(index + 1)...(index + 3)])
            index += 4
        }
        if index > 0 {
            // 12,345.6: the decimals belong to the number.
            return (number + digits, string(scalars[..<index]), false)
        }
        guard scalars[0] == "," else { return nil }
        index = 1
        while index < scalars.count, isDigit(scalars[index]) { index += 1 }
        return (number + "." + string(scalars[1..<index]), string(scalars[..<index]), true)
    }
}

extension String {
    /// The text with the first occurrence of a part replaced.
    fileprivate func replacingFirst(_ part: String, with replacement: String) -> String {
        guard !part.isEmpty, let range = firstRange(of: part) else { return replacement }
        return replacingCharacters(in: range, with: replacement)
    }

    private func firstRange(of part: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part), let end = index(start, offsetBy: part.count, limitedBy: endIndex) {
                return start..<end
            }
            start = index(after: start)
        }
        return nil
    }

    private func replacingCharacters(in range: Range<String.Index>, with replacement: String) -> String {
        String(self[..<range.lowerBound]) + replacement + String(self[range.upperBound...])
    }
}
