import RandomStreams

extension Simulation {
    /// Draws the seconds that a piece takes an experienced worker, by category.
    ///
    /// Each category has its own word of the piece's address, so that a category more shifts no other.
    func drawTimes(
        _ type: Int, isUnanswered: Bool, entity: UInt64, ordinal: UInt64
    ) -> SIMD8<Double> {
        let table = timesOfWork.element(type * 2 + (isUnanswered ? 1 : 0))
        let first = table.pointee.isDrawn ? draw(table.pointee.purpose, entity, ordinal) : SIMD4(repeating: 0.5)
        let later =
            table.pointee.isDrawnLater ? draw(table.pointee.laterPurpose, entity, ordinal) : SIMD4(repeating: 0.5)
        let uniforms = SIMD8(lowHalf: first, highHalf: later)
        var seconds = SIMD8<Double>(repeating: 0)
        let used = times.elements(from: table.pointee.first, count: table.pointee.count)
        for place in 0..<table.pointee.count {
            let category = used[place].category
            let constant = used[place].constant
            seconds[category] = constant >= 0 ? constant : used[place].sampler.quantile(uniforms[category])
        }
        return seconds
    }

    @inline(__always)
    private func draw(_ purpose: UInt64, _ entity: UInt64, _ ordinal: UInt64) -> SIMD4<Double> {
        let words = draws.uniforms4(purpose: purpose, entity: entity, ordinal: ordinal)
        return SIMD4(words.0, words.1, words.2, words.3)
    }
}
