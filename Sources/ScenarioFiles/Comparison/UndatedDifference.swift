public import Scenario

/// Warns of differences that no dated change brings: they hold from the beginning, warm-up included, so that two
/// services are compared that have always been different, and not what a change does when it comes.
public enum UndatedDifference {
    /// The keys named at the most in one warning.
    private static let most = 5

    /// One warning for each key of the file's own level below which the two differ, in the order of the first file.
    ///
    /// - Complexity: O(n k) for n keys of maps of k keys.
    public static func warnings(first: ScenarioTree, other: ScenarioTree) -> [Diagnostic] {
        let differences = ScenarioDifference.differences(first: first, other: other).filter {
            $0.aspect == .value && $0.topLevelKey != "changes" && $0.topLevelKey != "format"
        }
        var groups: [(key: String, differences: [Difference])] = []
        for difference in differences {
            if let index = groups.firstIndex(where: { $0.key == difference.topLevelKey }) {
                groups[index].differences.append(difference)
            } else {
                groups.append((difference.topLevelKey, [difference]))
            }
        }
        return groups.compactMap { warning($0.key, $0.differences, first: first, other: other) }
    }

    private static func warning(
        _ group: String, _ differences: [Difference], first: ScenarioTree, other: ScenarioTree
    ) -> Diagnostic? {
        guard let head = differences.first else { return nil }
        let name = name(of: first)
        let key = differences.count == 1 ? head.key : group
        let rest = differences.count > most ? ", and \(differences.count - most) more" : ""
        let shown = differences.prefix(most)
        let named =
            rest.isEmpty
            ? EnglishList.joined(shown.map(\.key)) : shown.map(\.key).joined(separator: ", ") + rest
        let what = "\(named) \(differences.count == 1 ? "differs" : "differ")"
        let message =
            group == "run"
            ? "\(what) from \(name): the two are simulated over different times, and compared over them all the same"
            : "\(what) from \(name) by no dated change, and so from the beginning, warm-up included"
        return Diagnostic(
            .undatedDifference, at: place(of: head, in: other), key: key, message, remedy: remedy(group),
            related: shown.dropFirst().map {
                Diagnostic.Related(place(of: $0, in: other), "\($0.key) differs too")
            })
    }

    /// The place in the other file: of the value, or of what is nearest above it.
    private static func place(of difference: Difference, in other: ScenarioTree) -> SourcePlace {
        difference.other.place ?? other.place(ofKeyPath: difference.key)
    }

    private static func name(of tree: ScenarioTree) -> String {
        if case .scalar(let name, _, _)? = tree["name"] { name } else { "the first scenario" }
    }

    private static func remedy(_ group: String) -> String {
        let always = "leave it if you ask about services that have always been so"
        return switch group {
        case "run": "give both scenarios the same run"
        case "targets", "protections", "conditions":
            "put it under changes with a date to see what it does when it comes, or \(always)"
        case "posts": "posts are cut on a date by cut_posts under changes; \(always)"
        case "referrals": "rates of referral change on a date by referrals_times under changes; \(always)"
        default: "no dated change can carry it; \(always)"
        }
    }
}
