/// Values counted in cells whose width is 1/512 of a power of two: quantiles to within a few parts in a million.
enum LogarithmicGrid {
    /// Cells for each doubling.
    static let cellsPerOctave = 512

    // From 2^-24 to 2^40; what lies outside is counted in the first or last cell.
    private static let leastExponent = -24
    static let cellCount = 64 * cellsPerOctave

    /// The cell of a value of 0 or more.
    @inline(__always)
    static func cell(of value: Double) -> Int {
        // The exponent and the upper nine bits of the fraction ascend with the value.
        let bits = Int(truncatingIfNeeded: value.bitPattern >> 43)
        return min(max(bits - (1023 + leastExponent) * cellsPerOctave, 0), cellCount - 1)
    }

    /// The lower end of a cell; 0 for the first, which holds what is smaller too.
    static func lowerEnd(of cell: Int) -> Double {
        if cell == 0 { return 0 }
        return Double(bitPattern: UInt64(cell + (1023 + leastExponent) * cellsPerOctave) << 43)
    }

    /// The value that a share of the counted values stays below, interpolated within its cell; NaN without values.
    static func quantile(_ level: Double, of counts: [Double]) -> Double {
        let wanted = level * counts.reduce(0, +)
        guard wanted > 0 else { return .nan }
        var below = 0.0
        for cell in counts.indices {
            if below + counts[cell] >= wanted {
                let low = lowerEnd(of: cell)
                return low + (lowerEnd(of: cell + 1) - low) * (wanted - below) / counts[cell]
            }
            below += counts[cell]
        }
        return .nan
    }
}
