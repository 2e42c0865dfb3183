/// What is added up for each ward, each team and whoever is known to none, and week.
public enum WardMeasure: Int, Sendable, CaseIterable {
    /// Second by second, beds that are open, those to be closed when they fall free included.
    case bedSeconds
    /// Second by second, beds of the ward that are taken.
    case occupiedSeconds
    /// Second by second, people in a bed elsewhere, and the kilometres between them and home.
    case outOfAreaSeconds, outOfAreaKilometreSeconds
    /// Second by second, people who wait for a bed.
    case waitingSeconds
    /// People who asked for a bed and got one or do not need it any more.
    case requests
    /// Of these, those who got one, and those who got one at once.
    case bedsFound, bedsAtOnce
    /// Seconds that those who got one waited.
    case waitSeconds
    /// Those whose crisis passed, or who left, before there was a bed.
    case withdrawn
    /// People admitted to the ward, to a bed elsewhere, and brought back from there.
    case admissions, placements, returns
    /// Of those admitted to either, detained people.
    case detained
    /// People who left a bed, the seconds that they were in one, and of them those whose stay counts as long.
    case discharges, staySeconds, longStays
    /// At the end of each week, people in bed, and of these those there for so long that it counts as long.
    case inBed, inBedLong
    /// People of the teams who left and were followed for as long as they are to be met, and of these those met.
    case followUps, followUpsMet
}
