extension Quantity {
    /// The periods that a rate can be per with their lengths in seconds; a year is 365.25 days.
    public static let ratePeriods: [(name: String, seconds: Double)] = [
        ("second", 1), ("minute", 60), ("hour", 3600), ("day", 86_400), ("week", 604_800), ("year", 31_557_600),
    ]

    /// Reads a rate, such as `8.6 per week` or `268 per 100000 per year`, in events per second.
    ///
    /// A rate per so many people is in events per second for one person, with those people in `population`.
    public static func rate(_ text: String) throws(QuantityFault) -> Quantity {
        let remedy = "write a rate, such as 8.6 per week or 268 per 100000 per year"
        let written = try WrittenNumber(text, of: text, expected: "a rate", remedy: remedy)
        let quoted = QuantityFault.quoted(text)
        var words = written.words[...]
        if words.isEmpty { throw QuantityFault("\(quoted) has no period of time", remedy: remedy, code: .wrongUnit) }
        var population: Double?
        if words.count == 4, words[words.startIndex] == "per", words[words.startIndex + 2] == "per" {
            population = try people(words[words.startIndex + 1], of: text, remedy)
            words = words.dropFirst(2)
        }
        guard words.count == 2, words.first == "per", let periodName = words.last else {
            if let period = words.last.flatMap({ period(writtenAs: $0) }), words.count <= 2 {
                throw QuantityFault(
                    "\(quoted) is not a rate", remedy: "write \(written.text) per \(period)", code: .wrongUnit)
            }
            throw QuantityFault("\(quoted) is not a rate", remedy: remedy, code: .wrongUnit)
        }
        guard let period = ratePeriods.first(where: { $0.name == periodName }) else {
            if isMonth(periodName) {
                let perYear = shortened(written.value * 12)
                let people = population.map { " per \(shortened($0))" } ?? ""
                throw QuantityFault(
                    "\(quoted) is per month, whose length varies", remedy: "write \(perYear)\(people) per year",
                    code: .wrongUnit)
            }
            if let name = self.period(writtenAs: periodName) {
                throw QuantityFault(
                    "\(quoted) has the period \"\(periodName)\", which is written \"\(name)\" here",
                    remedy: "write \(written.text) \(written.words.dropLast().joined(separator: " ")) \(name)",
                    code: .wrongUnit)
            }
            throw QuantityFault(
                "\(quoted) is not a rate: there is no period \(QuantityFault.quoted(periodName))",
                remedy: "the periods are second, minute, hour, day, week and year", code: .wrongUnit)
        }
        let unitSize = 1 / period.seconds / (population ?? 1)
        return Quantity(
            value: written.value / ((population ?? 1) * period.seconds), number: written.text, unit: written.unit,
            unitSize: unitSize, population: population)
    }

    private static func people(_ word: String, of text: String, _ remedy: String) throws(QuantityFault) -> Double {
        if word.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            guard let people = Double(word), people.isFinite, people > 0 else {
                throw QuantityFault("\(QuantityFault.quoted(text)) is a rate per no people", remedy: remedy)
            }
            return people
        }
        // Named for the separator in it, if that is what is wrong with it.
        _ = try WrittenNumber(word, of: text, expected: "a rate", remedy: remedy)
        throw QuantityFault(
            "\(QuantityFault.quoted(text)) is not a rate: \(QuantityFault.quoted(word)) is not a number of people",
            remedy: remedy, code: .wrongUnit)
    }

    private static func period(writtenAs word: String) -> String? {
        let name = word.hasPrefix("/") ? String(word.dropFirst()) : word
        guard let unit = usualName(of: name), let index = durationUnits.firstIndex(where: { $0.name == unit }) else {
            return nil
        }
        return ratePeriods[index].name
    }
}
