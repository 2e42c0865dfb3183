/// Monday to Friday, nine to five: when work of the area arises.
enum OfficeHours {
    static let perDay = 28_800.0
    static let perWeek = 5 * perDay
    private static let opens = 32_400.0
    private static let day = 86_400.0
    private static let week = 604_800.0

    /// The clock time at which so many seconds of office hours have passed since simulated time 0.
    static func clock(after office: Double) -> Double {
        let weeks = (office / perWeek).rounded(.down)
        let rest = office - weeks * perWeek
        let days = (rest / perDay).rounded(.down)
        return weeks * week + days * day + opens + (rest - days * perDay)
    }
}
