internal import Scenario

extension ScenarioDecoder {
    func clinics() -> [Clinic] { root.entries("clinics").map { clinic($0.id, $0.reader) } }

    private func clinic(_ id: String, _ reader: MapReader) -> Clinic {
        var slots = [Int](repeating: 0, count: 7)
        for (name, value) in reader.figures("slots") {
            if let weekday = reader.words("slots").firstIndex(of: name) { slots[weekday] = Int(value.rounded()) }
        }
        var clinic = Clinic(id: id, team: reader.identifier("team"), slots: slots)
        clinic.kind = reader.choice("kind", or: .firstContact)
        clinic.posts = reader.optionalIdentifier("posts")
        if let hours = reader.hoursOfDay("hours") {
            clinic.hours = hours
        } else {
            reader.fault(
                "hours", "the stretch of the day does not end after it begins", remedy: "write the earlier time first")
        }
        clinic.urgentReserved = reader.share("urgent_reserved")
        clinic.notice = reader.integer("notice_working_days")
        clinic.urgentNotice = reader.integer("urgent_notice_working_days")
        clinic.pool = reader.texts("pool")
        clinic.closesOnBankHolidays = reader.flag("closed_on_bank_holidays")
        clinic.didNotAttend = reader.share("did_not_attend")
        clinic.dischargedAfterMissing = reader.share("discharged_after_missing")
        clinic.intervals = reader.figures("every").map { Clinic.Interval(profile: $0.name, seconds: $0.value) }
        clinic.sessions = reader.optionalNumber("sessions")
        clinic.sessionsDeviation = reader.number("sessions_sd")
        clinic.work = reader.optionalIdentifier("work")
        return clinic
    }

    /// A clinic is of one kind, with all that belongs to it and nothing of the other.
    func checkClinics(_ scenario: ServiceScenario) {
        for ((_, reader), clinic) in zip(root.entries("clinics"), scenario.clinics) {
            switch clinic.kind {
            case .firstContact: checkFirstContacts(clinic, reader, scenario)
            case .followUp: checkFollowUp(clinic, reader, scenario)
            }
        }
        for ((_, reader), source) in zip(root.entries("referrals"), scenario.referrals) {
            guard let id = source.clinic else {
                if source.urgent > 0 {
                    reader.fault(
                        "urgent", "the source names no clinic, and urgent people have slots in a clinic only",
                        remedy: "write clinic: with the clinic that they belong to, or delete the key")
                }
                continue
            }
            guard let clinic = scenario.clinics.first(where: { $0.id == id }) else { continue }
            if clinic.kind == .followUp {
                reader.fault(
                    "clinic", "\(id) is a follow-up clinic", remedy: "name a clinic of kind: first_contact")
            }
            if clinic.team != source.team {
                reader.fault(
                    "clinic", "\(id) is a clinic of team \(clinic.team), and the source refers to \(source.team)",
                    remedy: "name a clinic of team \(source.team); its pool may hold those of other teams")
            }
        }
    }

    private func checkFirstContacts(_ clinic: Clinic, _ reader: MapReader, _ scenario: ServiceScenario) {
        for key in ["posts", "every", "sessions", "sessions_sd", "work"] where reader.has(key) {
            reader.fault(
                key, "this is no follow-up clinic", remedy: "write kind: follow_up, or delete the key")
        }
        for id in clinic.pool where scenario.clinics.contains(where: { $0.id == id && $0.kind == .followUp }) {
            reader.fault("pool", "\(id) is a follow-up clinic", remedy: "take it out of the pool")
        }
    }

    private func checkFollowUp(_ clinic: Clinic, _ reader: MapReader, _ scenario: ServiceScenario) {
        for key in ["pool", "urgent_reserved", "urgent_notice_working_days"] where reader.has(key) {
            reader.fault(key, "a follow-up clinic has no first contacts", remedy: "delete the key")
        }
        guard let id = clinic.posts else {
            reader.fault(
                "posts", "a follow-up clinic does not say whose slots they are",
                remedy: "write posts: with a group of posts")
            return
        }
        guard let group = scenario.posts.first(where: { $0.id == id }) else { return }
        if group.team != clinic.team {
            reader.fault(
                "posts", "\(id) are posts of team \(group.team), and the clinic is one of team \(clinic.team)",
                remedy: "name posts of team \(clinic.team)")
        }
        if scenario.roles.contains(where: { $0.id == group.role && !$0.coordinates }) {
            reader.fault(
                "posts", "the role \(group.role) does not coordinate, so nobody is given one of them",
                remedy: "write coordinates: true at the role, or name other posts")
        }
        if scenario.clinics.first(where: { $0.posts == id })?.id != clinic.id {
            reader.fault(
                "posts", "the holders of \(id) have a follow-up clinic already", remedy: "put both into one clinic")
        }
        if let work = clinic.work, scenario.work.contains(where: { $0.id == work && $0.assignment != .coordinator }) {
            reader.fault(
                "work", "\(work) is not done by the coordinator", remedy: "write by: coordinator at the work type")
        }
    }
}
