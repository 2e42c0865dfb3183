internal import Scenario

// How posts are emptied and filled, and the rules between these keys.
extension ScenarioDecoder {
    func waysOfFilling(_ reader: MapReader) -> Recruitment {
        var recruitment = Recruitment()
        recruitment.parts = partsOfFilling(reader)
        recruitment.byRole = reader.entries("by_role").map { role, own in
            Recruitment.OfRole(
                role: role, timeToFill: own.optionalDurationDistribution("leaving_to_start"), parts: partsOfFilling(own)
            )
        }
        recruitment.deleted = reader.share("deleted")
        let agency = reader.section("agency")
        recruitment.agency.share = agency.share("share")
        recruitment.agency.after = agency.duration("after")
        recruitment.agency.length = agency.optionalDuration("length") ?? .infinity
        recruitment.agency.isRenewed = agency.flag("renewed")
        recruitment.agency.roles = agency.texts("roles")
        recruitment.substitutions = reader.entries("substitution").map { role, own in
            Recruitment.Substitution(role: role, by: own.optionalIdentifier("by"), share: own.share("share"))
        }
        return recruitment
    }

    private func partsOfFilling(_ reader: MapReader) -> Recruitment.Parts? {
        reader.map("parts").map { reader in
            let advertising = reader.section("advertising")
            var parts = Recruitment.Parts()
            parts.approval = reader.durationDistribution("approval")
            parts.from = reader.choice("from", or: .leaving)
            parts.round = advertising.durationDistribution("round")
            parts.succeeds = advertising.share("succeeds")
            parts.hiring = reader.durationDistribution("hiring")
            return parts
        }
    }

    /// A freeze of recruitment that begins with a change.
    func freeze(_ change: MapReader, from date: CivilDate) -> RecruitmentFreeze? {
        change.map("freeze_recruitment").map { reader in
            let until = reader.optionalDate("until")
            if let until, until <= date {
                reader.fault(
                    "until", "\(until) is not after the beginning of the freeze on \(date)",
                    remedy: "write a later date, or delete the key", code: .badDate)
            }
            return RecruitmentFreeze(until: until, roles: reader.texts("roles"))
        }
    }

    /// The time to fill is stated once, and a post goes to another role if at all.
    func checkRecruitment(_ scenario: ServiceScenario) {
        let recruitment = root.section("recruitment")
        for reader in [recruitment] + recruitment.entries("by_role").map(\.reader)
        where reader.has("leaving_to_start") && reader.has("parts") {
            reader.fault(
                "parts", "the time from leaving to start is stated twice, as one whole and in parts",
                remedy: "delete one of the two; one that another file states goes away with leaving_to_start: null",
                related: reader.value("leaving_to_start").map {
                    [Diagnostic.Related($0.place, "the time as one whole")]
                } ?? [])
        }
        for (role, reader) in recruitment.entries("substitution") {
            let by = reader.optionalIdentifier("by")
            if by == nil, reader.share("share") > 0 {
                reader.fault(
                    "share", "it is not said who comes instead of a \(role)",
                    remedy: "write by: with another role, or delete the entry")
            } else if by == role {
                reader.fault(
                    "by", "a post of a \(role) that goes to a \(role) stays as it is",
                    remedy: "write another role, or delete the entry")
            }
        }
    }
}
