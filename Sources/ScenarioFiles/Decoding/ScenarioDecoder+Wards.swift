internal import Scenario

extension ScenarioDecoder {
    func wards() -> [Ward] { root.entries("wards").map { ward($0.id, $0.reader) } }

    private func ward(_ id: String, _ reader: MapReader) -> Ward {
        var ward = Ward(id: id, title: reader.optionalText("title") ?? id, beds: reader.integer("beds"))
        ward.profiles = reader.texts("profiles")
        ward.teams = reader.texts("teams")
        ward.occupied = reader.share("occupied")
        ward.otherAdmissions = reader.ratePerSecond("other_admissions")
        ward.detained = reader.share("detained")
        ward.stay = reader.optionalDurationDistribution("stay")
        if let long = reader.map("long_stays") {
            ward.longStays.share = long.share("share")
            ward.longStays.stay = long.durationDistribution("stay")
        }
        ward.order = reader.choice("next_bed", or: .detainedFirst)
        ward.delays = reader.entries("delays").map { id, delay in
            Ward.Delay(id: id, share: delay.share("share"), wait: delay.durationDistribution("wait"))
        }
        let elsewhere = reader.section("out_of_area")
        ward.outOfArea.after = elsewhere.optionalDurationOrNone("after") ?? .infinity
        ward.outOfArea.costPerDay = elsewhere.money("cost_per_day")
        ward.outOfArea.distance = elsewhere.number("distance_km")
        ward.outOfArea.distanceVariation = elsewhere.number("distance_variation")
        ward.outOfArea.travelPer100Kilometres = elsewhere.duration("travel_per_100_km")
        ward.outOfArea.stayTimes = elsewhere.number("stay_times")
        ward.outOfArea.returns = elsewhere.flag("returns")
        ward.countsAsLong = reader.duration("counts_as_long")
        ward.followUpWithin = reader.duration("follow_up_within")
        return ward
    }

    /// Beds that a dated change opens and closes.
    func beds(_ reader: MapReader) -> [BedChange] {
        reader.figures("close_beds").map { BedChange(ward: $0.name, beds: -Int($0.value.rounded())) }
            + reader.figures("open_beds").map { BedChange(ward: $0.name, beds: Int($0.value.rounded())) }
    }

    /// Whoever is in a bed leaves it some day, delays do not hold up more people than there are, and no more beds close
    /// than there are.
    func checkWards(_ scenario: ServiceScenario) {
        for ((_, reader), ward) in zip(root.entries("wards"), scenario.wards) {
            if ward.stay == nil {
                for key in ["other_admissions", "occupied", "long_stays"] where reader.has(key) {
                    reader.fault(
                        key,
                        "the ward does not say how long people stay, and those who are not known to a team have no need profile",
                        remedy: "write stay: with a length of time or a distribution, or delete the key")
                }
            }
            let held = ward.delays.reduce(0) { $0 + $1.share }
            if held > 1 + 1e-9 {
                reader.fault(
                    "delays", "the reasons hold up \(Quantity.percentage(held)) of stays",
                    remedy: "make the shares add up to 100 % or less", code: .sharesSum)
            }
            if ward.delays.contains(where: { $0.id == "work" }) {
                reader.fault(
                    "delays", "work is the name of delays for work that a team has to do first",
                    remedy: "give the reason another id")
            }
        }
        checkBedChanges(scenario)
        let used = root.entries("wards").map(\.reader)
        for (place, reader) in used.enumerated() where !isUsed(place, scenario) {
            reader.fault(
                "beds",
                "nobody uses the ward: its people have another one that stands before it, and nobody else is admitted",
                remedy: "name other profiles: or teams:, write other_admissions:, or delete the ward")
        }
    }

    private func isUsed(_ place: Int, _ scenario: ServiceScenario) -> Bool {
        guard place < scenario.wards.count, scenario.wards[place].otherAdmissions == 0,
            scenario.wards[place].occupied == 0
        else { return true }
        return scenario.needs.contains { profile in
            scenario.teams.contains { scenario.wardPlace(profile: profile.id, team: $0.id) == place }
        }
    }

    private func checkBedChanges(_ scenario: ServiceScenario) {
        var beds = scenario.wards.map(\.beds)
        for change in scenario.changes {
            for bedChange in change.beds {
                guard let place = scenario.wards.firstIndex(where: { $0.id == bedChange.ward }) else { continue }
                beds[place] += bedChange.beds
                guard beds[place] < 0, let (_, reader) = root.entries("changes").first(where: { $0.id == change.id })
                else { continue }
                reader.fault(
                    "close_beds",
                    "\(-bedChange.beds) beds of \(bedChange.ward) close and there are \(beds[place] - bedChange.beds)",
                    remedy: "write \(beds[place] - bedChange.beds) or fewer")
                beds[place] = 0
            }
        }
    }
}
