import RandomStreams
import Scenario

extension Compiler {
    /// The tables of the clinics; those of sources and posts are there without clinics too.
    func clinicTables(posts: [CompiledPost], bankHoliday: [UInt8]) -> ClinicTables {
        var tables = ClinicTables()
        tables.clinicDiaryOfPost = posts.map { _ in -1 }
        let index = Dictionary(
            scenario.clinics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        tables.clinicOfSource = scenario.referrals.map { $0.clinic.flatMap { index[$0] } ?? -1 }
        tables.urgentShare = scenario.referrals.map(\.urgent)
        guard !scenario.clinics.isEmpty else { return tables }
        for day in 0..<days {
            if day % 7 < 5 && bankHoliday[day] == 0 { tables.dayOfWorkingDay.append(day) }
            tables.workingDay.append(tables.dayOfWorkingDay.count - 1)
        }
        for (place, clinic) in scenario.clinics.enumerated() {
            addDiaries(of: clinic, place, posts: posts, bankHoliday: bankHoliday, to: &tables)
        }
        for (place, clinic) in scenario.clinics.enumerated() {
            let start = tables.poolDiaries.count
            // In the order of the file, so that a tie has an answer that names alone decide.
            let members = scenario.clinics.indices.filter {
                place == $0 || clinic.pool.contains(scenario.clinics[$0].id)
            }
            tables.poolDiaries += tables.clinicDiaries.indices.filter { diary in
                tables.clinicDiaries[diary].post < 0 && members.contains(tables.clinicDiaries[diary].clinic)
            }
            tables.clinics.append(compiled(clinic, pool: start..<tables.poolDiaries.count))
            for weekday in 0..<7 {
                tables.slots.append(clinic.slots[weekday])
                tables.reserved.append(
                    clinic.kind == .firstContact ? Self.firstSlots(clinic.reserved(weekday: weekday)) : 0)
            }
            for profile in scenario.needs {
                let seconds = clinic.intervals.first { $0.profile == profile.id }?.seconds ?? 0
                tables.interval.append(Int((seconds / Self.daySeconds).rounded()))
            }
        }
        return tables
    }

    private func addDiaries(
        of clinic: Clinic, _ place: Int, posts: [CompiledPost], bankHoliday: [UInt8], to tables: inout ClinicTables
    ) {
        let isOpen = (0..<days).map { day in
            clinic.closesOnBankHolidays && bankHoliday[day] != 0 ? 0 : Self.firstSlots(clinic.slots[day % 7])
        }
        var holders = [-1]
        if clinic.kind == .followUp {
            let group = scenario.posts.firstIndex { $0.id == clinic.posts }
            holders = posts.indices.filter { posts[$0].group == group }
        }
        for post in holders {
            if post >= 0 { tables.clinicDiaryOfPost[post] = tables.clinicDiaries.count }
            tables.clinicDiaries.append(ClinicDiary(clinic: place, post: post))
            tables.free += isOpen
        }
    }

    /// The first slots of a day, one bit each.
    private static func firstSlots(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 << UInt64(count)) - 1 }

    private func compiled(_ clinic: Clinic, pool: Range<Int>) -> CompiledClinic {
        let mean = clinic.sessions ?? 0
        return CompiledClinic(
            notice: clinic.notice, urgentNotice: clinic.urgentNotice, didNotAttend: clinic.didNotAttend,
            dischargedAfterMissing: clinic.dischargedAfterMissing, opens: Double(clinic.hours.lowerBound),
            length: Double(clinic.hours.upperBound - clinic.hours.lowerBound), poolStart: pool.lowerBound,
            poolEnd: pool.upperBound,
            sessions: clinic.sessionsDeviation > 0
                ? .gamma(mean: mean, standardDeviation: clinic.sessionsDeviation) : .constant(mean),
            hasSessions: clinic.sessions != nil,
            work: clinic.work.flatMap { id in scenario.work.firstIndex { $0.id == id } } ?? -1)
    }
}
