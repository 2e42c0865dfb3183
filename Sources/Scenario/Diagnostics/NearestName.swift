/// Finds the name that a writer most likely meant.
public enum NearestName {
    /// The name nearest to a text, or nil if none is near; of equally near names the first.
    ///
    /// Nearness is the Damerau-Levenshtein distance (optimal string alignment), case and the difference between `-`
    /// and `_` aside; a name is near within one change for every three of its characters, at least one, at most three.
    ///
    /// - Complexity: O(n k), for all n characters of the names and the k of the text; texts over 64 characters have no
    ///   near name.
    public static func nearest(to text: String, among names: [String]) -> String? {
        allNearest(to: text, among: names, atMost: 1).first
    }

    /// All names that are as near to a text as the nearest, in their order, so many at the most.
    ///
    /// - Complexity: that of `nearest(to:among:)`.
    public static func allNearest(to text: String, among names: [String], atMost limit: Int) -> [String] {
        let wanted = folded(text)
        guard !wanted.isEmpty, wanted.count <= 64 else { return [] }
        var best: (names: [String], distance: Int) = ([], .max)
        for name in names {
            let candidate = folded(name)
            let threshold = min(3, max(1, max(candidate.count, wanted.count) / 3))
            guard abs(candidate.count - wanted.count) <= threshold else { continue }
            let distance = distance(wanted, candidate)
            guard distance <= threshold, distance <= best.distance else { continue }
            if distance < best.distance { best = ([], distance) }
            if best.names.count < limit { best.names.append(name) }
        }
        return best.names
    }

    private static func folded(_ text: String) -> [Character] {
        text.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
    }

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
