internal import Scenario

// What a dated change does to posts and holders.
extension ScenarioDecoder {
    func staffing(_ reader: MapReader) -> StaffingChange {
        var change = StaffingChange()
        change.added = reader.entries("add_posts").map {
            StaffingChange.AddedPosts(group: $0.id, count: $0.reader.integer("count"))
        }
        change.redundancy = reader.map("redundancy").map { redundancy in
            var read = StaffingChange.Redundancy(
                count: redundancy.integer("posts"), roles: redundancy.texts("roles"), manner: wideManner(redundancy))
            read.voluntary = redundancy.share("voluntary")
            read.likelierPerYear = redundancy.share("likelier_per_year")
            return read
        }
        change.establishment = reader.map("establishment").map { establishment in
            StaffingChange.FallingEstablishment(
                perYear: establishment.share("loses_per_year"), roles: establishment.texts("roles"),
                manner: wideManner(establishment))
        }
        change.threat = reader.section("threat").number("size")
        if let reorganisation = reader.map("reorganisation") {
            change.shock = reorganisation.number("size")
            change.reapplication = reorganisation.map("reapply").map { reapply in
                StaffingChange.Reapplication(
                    roles: reapply.texts("roles"), work: reapply.optionalIdentifier("work"),
                    notReappointed: reapply.share("not_reappointed"), decidedAfter: reapply.duration("decided_after"))
            }
        }
        return change
    }

    private func wideManner(_ reader: MapReader) -> CutManner {
        var read = manner(reader)
        read.sparedSkills = reader.texts("spare_skills")
        return read
    }
}
