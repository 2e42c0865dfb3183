import Scenario

/// Units of lengths of time in records.
enum RecordUnits {
    /// Names that a unit has in columns and options, with the unit as scenarios write it.
    private static let names: [(unit: String, words: [String])] = [
        ("min", ["min", "mins", "minute", "minutes"]), ("h", ["h", "hr", "hrs", "hour", "hours"]),
        ("d", ["d", "day", "days"]), ("wk", ["wk", "wks", "week", "weeks"]),
        ("y", ["y", "yr", "yrs", "year", "years"]),
    ]

    /// The unit that a word means, or nil.
    static func unit(of word: String) -> String? { names.first { $0.words.contains(word.lowercased()) }?.unit }

    /// The only unit that a column's name has in it, or nil.
    static func unit(inColumn name: String) -> String? {
        let units = ColumnPurpose.folded(name).split(separator: "_").compactMap { unit(of: String($0)) }
        return units.count == 1 ? units[0] : nil
    }

    /// How many seconds a unit has.
    static func seconds(_ unit: String) -> Double {
        Quantity.durationUnits.first { $0.name == unit }?.seconds ?? 1
    }

    /// The greatest number of which all lengths are multiples, to two decimal places.
    static func commonRounding(of lengths: [Double]) -> Double {
        var common = 0
        for length in lengths {
            guard let hundredths = Int(exactly: (length * 100).rounded()) else { continue }
            var (a, b) = (common, hundredths)
            while b != 0 { (a, b) = (b, a % b) }
            common = a
        }
        return common == 0 ? 1 : Double(common) / 100
    }

    /// The rounding that is asked for in `--rounded-to`, in a unit; nil if none is asked for.
    ///
    /// - Throws: `CommandFailure` with exit code 64 for what is no length of time.
    static func rounding(_ request: FitRequest, in unit: String) throws(CommandFailure) -> Double? {
        guard let text = request.roundedTo else { return nil }
        do throws(QuantityFault) {
            let value = try Quantity.duration(text).value / seconds(unit)
            guard value > 0 else {
                throw QuantityFault("\(QuantityFault.quoted(text)) is not above 0", remedy: "write 1 min or 5 min")
            }
            return value
        } catch {
            throw CommandFailure("error: --rounded-to: \(error.message); \(error.remedy)", exitCode: ExitStatus.usage)
        }
    }
}
