public import Scenario

/// A question to somebody who begins a scenario; each is an option of `caseload new` too.
public enum StarterQuestion: String, Sendable, CaseIterable {
    case title
    case coordinators
    case supportWorkers = "support-workers"
    case caseload
    case population
    case annualLeave = "annual-leave"
    case contactTarget = "contact-target"
    case caseloadCap = "cap"
    case weeksInCare = "weeks-in-care"
    case start

    /// Whether it is asked at a terminal; the others are options only.
    public var isAsked: Bool { self != .weeksInCare && self != .start }

    /// What it asks for, in one sentence.
    public var text: String {
        switch self {
        case .title: "The title of the team, as people know it."
        case .coordinators: "Whole-time posts that coordinate care: nurses, social workers and others."
        case .supportWorkers: "Whole-time posts of support workers."
        case .caseload: "People for each coordinator in post, on an ordinary day."
        case .population: "People who live in the area of the team."
        case .annualLeave: "Days of annual leave a year, bank holidays aside."
        case .contactTarget: "Contacts that each worker is to register in a week, or none if nobody counts them."
        case .caseloadCap: "People for each coordinator above whom nobody new is taken on, or none."
        case .weeksInCare: "Weeks that people are in care, on average."
        case .start: "The first measured day, a Monday."
        }
    }

    /// What may be answered.
    public var kind: ValueKind {
        switch self {
        case .title: .text
        case .coordinators: .integer(1...200)
        case .supportWorkers: .integer(0...200)
        case .caseload: .number(5...80)
        case .population: .integer(1000...10_000_000)
        case .annualLeave: .number(0...60)
        case .contactTarget: .orNone(.number(0.5...50))
        case .caseloadCap: .orNone(.number(1...200))
        case .weeksInCare: .integer(8...520)
        case .start: .date(CivilDate.first...CivilDate.last)
        }
    }

    /// The answer that stands, written as it would be given.
    public func answer(in answers: StarterAnswers) -> String {
        switch self {
        case .title: answers.title
        case .coordinators: String(answers.coordinators)
        case .supportWorkers: String(answers.supportWorkers)
        case .caseload: StarterText.number(answers.caseload)
        case .population: String(answers.populationOrUsual)
        case .annualLeave: StarterText.number(answers.annualLeave)
        case .contactTarget: answers.contactTarget.map(StarterText.number) ?? "none"
        case .caseloadCap: answers.caseloadCap.map(StarterText.number) ?? "none"
        case .weeksInCare: String(answers.weeksInCare)
        case .start: answers.start.description
        }
    }

    /// Takes an answer, read as a scenario is read.
    ///
    /// - Throws: `QuantityFault` if it is none; the answers are then as they were.
    public func take(_ text: String, into answers: inout StarterAnswers) throws(QuantityFault) {
        if self == .title {
            answers.title = try StarterQuestion.title(text)
            return
        }
        let value = try SingleValue.read(text, isPlain: true, as: kind)
        switch self {
        case .title: break
        case .coordinators: answers.coordinators = Int(value.figure)
        case .supportWorkers: answers.supportWorkers = Int(value.figure)
        case .caseload: answers.caseload = value.figure
        case .population: answers.population = Int(value.figure)
        case .annualLeave: answers.annualLeave = value.figure
        case .contactTarget: answers.contactTarget = value.isNone ? nil : value.figure
        case .caseloadCap: answers.caseloadCap = value.isNone ? nil : value.figure
        case .weeksInCare: answers.weeksInCare = Int(value.figure)
        case .start: answers.start = try StarterQuestion.monday(text)
        }
    }

    private static func title(_ text: String) throws(QuantityFault) -> String {
        let hasControl = text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
        guard text.contains(where: { $0 != " " }), !hasControl, text.count <= 200 else {
            throw QuantityFault("\(QuantityFault.quoted(text)) is not a title", remedy: "write a few words in one line")
        }
        return text
    }

    private static func monday(_ text: String) throws(QuantityFault) -> CivilDate {
        guard let date = CivilDate(iso: text) else {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is not a date", remedy: "write a date such as 2027-01-04")
        }
        if date.weekday == 0 { return date }
        throw QuantityFault(
            "\(date) is not a Monday", remedy: "write \(date.adding(days: 7 - date.weekday)), the Monday after it")
    }
}
