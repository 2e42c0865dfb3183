import RandomStreams
import Scenario

extension Simulation {
    /// Whether a leaver's post goes to another role for good; it is then filled as posts of that role are.
    func goesToAnotherRole(_ post: Int, ordinal: UInt64) -> Bool {
        let other = postTable[post].substitute
        let share = recruitment.substituted[postTable[post].role]
        guard other >= 0, share > 0,
            draws.happens(
                share, purpose: model.purposes.substitution, entity: postTable[post].name, ordinal: ordinal)
        else { return false }
        add(1, .postsSubstituted, post: post)
        abolish(post)
        posts[other].status = .vacant
        change(.vacant, by: postTable[other].wholeTimeEquivalent, post: other)
        change(.established, by: postTable[other].wholeTimeEquivalent, post: other)
        change(.postsEstablished, by: 1, post: other)
        scheduleFilling(other, asked: min(now, recruitment.noticeGiven[post]))
        return true
    }
}
