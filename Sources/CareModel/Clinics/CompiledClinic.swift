import RandomStreams

/// A clinic as the simulation reads it.
struct CompiledClinic: BitwiseCopyable {
    /// Working days of notice: routine, urgent.
    var notice: Int
    var urgentNotice: Int
    var didNotAttend: Double
    var dischargedAfterMissing: Double
    /// Seconds from midnight at which the slots of a day begin, and the length of the stretch they are spread over.
    var opens: Double
    var length: Double
    /// Where the diaries that its people may have an appointment in stand in `poolDiaries`.
    var poolStart: Int
    var poolEnd: Int
    /// The number of sessions of a person.
    var sessions: Sampler
    var hasSessions: Bool
    /// The work type of a session, or -1.
    var work: Int
}

/// A diary: that of a clinic for first contacts, or that of one post of a follow-up clinic.
struct ClinicDiary: BitwiseCopyable {
    var clinic: Int
    /// The post whose slots they are, or -1.
    var post: Int
}

/// An appointment in a diary.
struct ClinicSlot: BitwiseCopyable {
    /// The diary, or -1 for none.
    var diary: Int32 = -1
    /// The day from simulated time 0.
    var day: Int32 = 0
    /// The slot of the day, from 0.
    var slot: UInt8 = 0

    /// None.
    init() {}

    init(_ diary: Int, day: Int, slot: Int) {
        self.diary = Int32(diary)
        self.day = Int32(day)
        self.slot = UInt8(slot)
    }
}

/// The clinics of a scenario as dense tables.
struct ClinicTables: Sendable {
    var clinics: [CompiledClinic] = []
    var clinicDiaries: [ClinicDiary] = []
    /// The diary of each post, or -1.
    var clinicDiaryOfPost: [Int] = []
    /// Diaries in which the people of a clinic may have an appointment, at the places of `CompiledClinic`.
    var poolDiaries: [Int] = []
    /// The clinic of each source of referrals, or -1.
    var clinicOfSource: [Int] = []
    /// The share of urgent people of each source.
    var urgentShare: [Double] = []
    /// Slots of each weekday at `clinic * 7 + weekday`.
    var slots: [Int] = []
    /// Slots reserved for urgent people at `clinic * 7 + weekday`, one bit each: the first of the day.
    var reserved: [UInt64] = []
    /// Days between sessions at `clinic * profiles + profile`; 0 where there are none.
    var interval: [Int] = []
    /// Slots free at the beginning at `diary * days + day`, one bit each.
    var free: [UInt64] = []
    /// The number of working days up to and including each day, less one: Monday to Friday, bank holidays apart.
    var workingDay: [Int] = []
    /// The day of each working day.
    var dayOfWorkingDay: [Int] = []
}
