import Scenario

extension Simulation {
    /// A dated change takes effect: policy, then posts cut.
    mutating func applyChange(_ index: Int) {
        let change = model.changes[index]
        for team in 0..<teamTable.count where change.policy >= 0 && (change.team < 0 || change.team == team) {
            policyOfTeam[team] = change.policy
        }
        for (number, cut) in change.cuts.enumerated() {
            cutPosts(group: cut.group, count: cut.count, place: index << 8 | number)
            if cut.until < horizon { at(cut.until, .givenBack, index << 8 | number) }
        }
        for post in 0..<posts.count where posts[post].status == .filled || posts[post].status == .onNotice {
            pressWeek(post)
        }
        for team in 0..<teamTable.count { allocateWaiting(team) }
    }

    /// Cuts posts of a group, vacant ones first, then those filled last.
    private mutating func cutPosts(group: Int, count: Int, place: Int) {
        var left = count
        for status in [PostStatus.vacant, .onNotice, .filled] {
            for post in (0..<posts.count).reversed()
            where left > 0 && postTable[post].group == group && posts[post].status == status {
                cutPost(post)
                posts[post].cutBy = Int32(place)
                left -= 1
            }
        }
    }

    private mutating func cutPost(_ post: Int) {
        let wasFilled = posts[post].status != .vacant
        if wasFilled { endHolder(post) }
        posts[post].status = .cut
        change(.vacant, by: -postTable[post].wholeTimeEquivalent, post: post)
        change(.established, by: -postTable[post].wholeTimeEquivalent, post: post)
        change(.postsEstablished, by: -1, post: post)
        if wasFilled {
            shareOut(post)
            clearDesk(post)
        }
        posts[post].holder += 1
    }

    /// Posts that were cut until a date come back as vacancies.
    mutating func giveBack(_ place: Int) {
        for post in 0..<posts.count where posts[post].status == .cut && posts[post].cutBy == Int32(place) {
            posts[post].status = .vacant
            change(.vacant, by: postTable[post].wholeTimeEquivalent, post: post)
            change(.established, by: postTable[post].wholeTimeEquivalent, post: post)
            change(.postsEstablished, by: 1, post: post)
            scheduleFilling(post)
        }
    }
}
