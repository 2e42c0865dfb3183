/// Finds the name that somebody probably meant.
enum Spelling {
    /// The name nearest to what was written; nil where none is near.
    static func nearest(to written: String, among names: [String]) -> String? {
        let distances = names.map { (name: $0, distance: distance(Array(written.lowercased()), Array($0))) }
        guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(written.count / 3, 1) ? best.name : nil
    }

    /// The least number of letters to insert, delete or replace (Levenshtein 1966).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
