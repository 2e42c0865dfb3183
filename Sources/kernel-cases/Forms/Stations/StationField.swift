/// What is summed up for each class of customers of a station, and for all of them together.
enum StationField: Int, CaseIterable, Sendable {
    case arrivals, refused, delayed
    case sojourns, sojournSum, sojournSquares
    case waits, waitSum, waitSquares
    case abandoned, abandonedWaitSum, abandonedWaitSquares
    case presentTime, presentSquareTime, queueTime, queueSquareTime, busyTime, busySquareTime
    case serverTime, capacityTime, duration, slowdownSum

    /// The place of a field among the sums of a replication: those of all customers first, then class after class.
    func place(of subset: CustomerSubset) -> Int {
        switch subset {
        case .all: rawValue
        case .one(let index): (index + 1) * Self.allCases.count + rawValue
        }
    }
}

extension Sums {
    /// A field of a station's sums.
    func station(_ field: StationField, _ subset: CustomerSubset = .all) -> Double {
        let place = field.place(of: subset)
        return place < fields.count ? fields[place] : 0
    }
}
