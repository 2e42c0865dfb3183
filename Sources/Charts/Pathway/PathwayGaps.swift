/// The spaces above, between and below the rows, in which arrows change their place from left to right.
struct PathwayGaps: Sendable {
    /// A piece of an arrow in a gap.
    struct Piece: Sendable {
        let link: Int
        /// Where it comes from above; none if it comes from a lane.
        var upper: Double?
        /// Where it goes on below; none if it goes into a lane.
        var lower: Double?
        /// The lane it comes from or goes into.
        var lane: Double?
        /// Counted from the top of the gap; none if it runs straight down.
        var track: Int?
        /// Whether the label of the arrow stands here.
        var hasLabel = false

        /// From the leftmost to the rightmost place.
        var span: ClosedRange<Double> {
            let ends = [upper, lower, lane].compactMap { $0 }
            return (ends.min() ?? 0)...(ends.max() ?? 0)
        }
    }

    /// One for each gap, the one above the first row included.
    private(set) var pieces: [[Piece]]

    /// The distance between tracks.
    static let pitch = 8.0

    init(_ source: PathwayRows, _ order: PathwayOrder, _ placement: PathwayPlacement, laneX: [Double?]) {
        pieces = [[Piece]](repeating: [], count: order.rows.count + 1)
        for (index, way) in order.ways.enumerated() {
            let link = source.links[index]
            switch way {
            case .inside(let chain):
                for (place, (upper, lower)) in zip(chain, chain.dropFirst()).enumerated() {
                    let gap = order.items[lower].row
                    pieces[gap].append(
                        Piece(
                            link: index, upper: placement.middles[upper], lower: placement.middles[lower],
                            hasLabel: place == 0))
                }
            case .outside:
                let lane = laneX[index] ?? 0
                let (from, to) = (Self.item(of: link.from, order), Self.item(of: link.to, order))
                pieces[source.rowOf[link.from] + 1].append(
                    Piece(link: index, upper: placement.middles[from], lane: lane, hasLabel: true))
                pieces[source.rowOf[link.to]].append(
                    Piece(link: index, lower: placement.middles[to], lane: lane))
            }
        }
        spreadPorts(source, order, placement)
        for gap in pieces.indices { assignTracks(gap) }
    }

    /// How many tracks a gap has.
    func tracks(_ gap: Int) -> Int { (pieces[gap].compactMap(\.track).max() ?? -1) + 1 }

    private static func item(of box: Int, _ order: PathwayOrder) -> Int {
        order.items.firstIndex { $0.box == box } ?? 0
    }

    /// Gives the arrows at a box places of their own, in the order of where they come from or go to.
    private mutating func spreadPorts(_ source: PathwayRows, _ order: PathwayOrder, _ placement: PathwayPlacement) {
        for (item, entry) in order.items.enumerated() {
            guard let box = entry.box else { continue }
            let (middle, width) = (placement.middles[item], placement.widths[item])
            let leaving = pieces[entry.row + 1].indices.filter {
                let piece = pieces[entry.row + 1][$0]
                return piece.upper == middle && source.links[piece.link].from == box && piece.hasLabel
            }
            let entering = pieces[entry.row].indices.filter {
                let piece = pieces[entry.row][$0]
                return piece.lower != nil && source.links[piece.link].to == box && isLast(piece, entry.row, source)
            }
            let leavingOrder = leaving.sorted {
                aim(pieces[entry.row + 1][$0], up: false, $0) < aim(pieces[entry.row + 1][$1], up: false, $1)
            }
            let enteringOrder = entering.sorted {
                aim(pieces[entry.row][$0], up: true, $0) < aim(pieces[entry.row][$1], up: true, $1)
            }
            let reach = width - 20
            for (place, index) in leavingOrder.enumerated() {
                pieces[entry.row + 1][index].upper = Self.port(place, of: leavingOrder.count, middle, reach)
            }
            for (place, index) in enteringOrder.enumerated() {
                pieces[entry.row][index].lower = Self.port(place, of: enteringOrder.count, middle, reach)
            }
        }
        for gap in pieces.indices { keepApart(gap) }
    }

    private func isLast(_ piece: Piece, _ gap: Int, _ source: PathwayRows) -> Bool {
        source.rowOf[source.links[piece.link].to] == gap
    }

    private func aim(_ piece: Piece, up: Bool, _ index: Int) -> (Double, Int) {
        ((up ? piece.upper : piece.lower) ?? piece.lane ?? 0, index)
    }

    private static func port(_ place: Int, of count: Int, _ middle: Double, _ reach: Double) -> Double {
        let step = min(44, reach / Double(max(1, count)))
        return middle + (Double(place) - Double(count - 1) / 2) * step
    }

    /// Moves ends a little that would lie on the line of another arrow.
    private mutating func keepApart(_ gap: Int) {
        for index in pieces[gap].indices {
            guard let lower = pieces[gap][index].lower else { continue }
            if let upper = pieces[gap][index].upper, (upper - lower).magnitude < 9,
                !pieces[gap].indices.contains(where: {
                    $0 != index && ((pieces[gap][$0].lower ?? .infinity) - upper).magnitude < 7
                })
            {
                let isPort = pieces[gap][index].hasLabel
                // A bend must stay where it is: what leads on from it begins there.
                if isPort || upper == lower {
                    pieces[gap][index].upper = lower
                    continue
                }
            }
            for other in pieces[gap].indices where other != index {
                guard let upper = pieces[gap][other].upper, (upper - lower).magnitude < 4 else { continue }
                if pieces[gap][other].hasLabel { pieces[gap][other].upper = lower + (upper < lower ? -5 : 5) }
            }
        }
    }

    /// Gives pieces that run to the side heights of their own wherever they would touch.
    private mutating func assignTracks(_ gap: Int) {
        var taken: [[(span: ClosedRange<Double>, index: Int)]] = []
        let turning = pieces[gap].indices.filter {
            let span = pieces[gap][$0].span
            return span.upperBound - span.lowerBound >= 1
        }
        // Arrows to the left come down in the order of their beginnings, arrows to the right in the reverse order:
        // neighbours that go the same way do not cross.
        let order = turning.sorted { first, second in
            let (a, b) = (pieces[gap][first], pieces[gap][second])
            let (rightA, rightB) = (Self.goesRight(a), Self.goesRight(b))
            if rightA != rightB { return !rightA }
            let (startA, startB) = (a.upper ?? a.lane ?? 0, b.upper ?? b.lane ?? 0)
            if startA != startB { return rightA ? startA > startB : startA < startB }
            return first < second
        }
        for index in order {
            let span = (pieces[gap][index].span.lowerBound - 4)...(pieces[gap][index].span.upperBound + 4)
            let link = pieces[gap][index].link
            var track =
                taken.indices.last { line in
                    taken[line].contains { $0.span.overlaps(span) && pieces[gap][$0.index].link != link }
                }.map { $0 + 1 } ?? 0
            // Never two on one height that touch.
            while track < taken.count, taken[track].contains(where: { $0.span.overlaps(span) }) { track += 1 }
            if track == taken.count { taken.append([]) }
            taken[track].append((span, index))
            pieces[gap][index].track = track
        }
    }

    private static func goesRight(_ piece: Piece) -> Bool {
        let start = piece.upper ?? piece.lane ?? 0
        let end = piece.lower ?? piece.lane ?? 0
        return end > start
    }
}
