import Scenario

/// A vacancy on its way to a starter; times are simulated seconds.
struct Vacancy: BitwiseCopyable {
    /// When the post came vacant.
    var since = 0.0
    /// When it was, or will be, approved that it be filled.
    var approved = 0.0
    /// When somebody was, or will be, found.
    var found = 0.0
    /// Until when the wait for approval has been counted.
    var counted = 0.0
    var isInParts = false
    /// Whether the post is vacant since before simulated time began.
    var isFromBeginning = false
}

/// Tables and state of how posts are emptied and filled.
struct RecruitmentState: ~Copyable {
    let fillings: Column<CompiledFilling>
    let notice: Column<Double>
    let deleted: Double
    let substituted: Column<Double>
    let agencyShare: Column<Double>
    let agencyAfter: Double
    let contract: Double
    let freezes: Column<CompiledFreeze>
    let freezeStarts: Column<Int>
    /// By post; it means something while the post is vacant.
    var vacancies: Column<Vacancy>
    /// When the holder of each post gave notice.
    var noticeGiven: Column<Double>
    /// Until when the time of the agency worker in each such post has been counted; below 0 if there is none.
    var agencyCounted: Column<Double>

    init(_ model: ServiceModel) {
        let tables = model.recruitment
        fillings = Column(tables.fillings)
        notice = Column(tables.notice)
        deleted = tables.deleted
        substituted = Column(tables.substituted)
        agencyShare = Column(tables.agencyShare)
        agencyAfter = tables.agencyAfter
        contract = tables.contract
        freezes = Column(tables.freezes)
        freezeStarts = Column(tables.freezeStarts)
        vacancies = Column(repeating: Vacancy(), count: model.posts.count)
        noticeGiven = Column(repeating: 0, count: model.posts.count)
        agencyCounted = Column(repeating: -1, count: model.posts.count)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        vacancies.fill(with: Vacancy())
        noticeGiven.fill(with: 0)
        agencyCounted.fill(with: -1)
    }
}
