import Testing

@testable import Charts

@Suite struct PathwayStories {
    private func rows(_ count: Int, _ edges: [(Int, Int)], most: Int = 4) -> PathwayRows {
        PathwayRows(
            nodes: (0..<count).map { .init(id: "\($0)", title: "", kind: .activity) },
            edges: edges.map { .init(from: "\($0.0)", to: "\($0.1)") }, mostPerRow: most)
    }

    @Test("A box stands below all that lead to it, by the longest way")
    func layers() {
        #expect(rows(4, [(0, 1), (1, 2), (0, 3), (2, 3)]).rowOf == [0, 1, 2, 3])
    }

    @Test("Of the arrows that close a circle, the one that leads back is told")
    func circle() {
        let rows = rows(3, [(0, 1), (1, 2), (2, 0)])
        #expect(rows.rowOf == [0, 1, 2])
        #expect(rows.links.map(\.isBack) == [false, false, true])
    }

    @Test("What does the work stands just above the work")
    func resources() {
        #expect(rows(4, [(0, 1), (1, 2), (3, 2)]).rowOf == [0, 1, 2, 1])
    }

    @Test("A layer of more boxes than fit becomes rows of about as many")
    func wide() {
        #expect(rows(5, [], most: 4).rows.map(\.count) == [3, 2])
    }

    @Test("Arrows to boxes that are not there are left out, those from a box to itself are told in the box")
    func loops() {
        let rows = rows(2, [(0, 1), (1, 1), (1, 7)])
        #expect(rows.links.count == 1)
        #expect(rows.loops.map(\.count) == [0, 1])
    }

    @Test("Boxes are ordered so that arrows need not cross")
    func order() {
        // Written so that in the order of the file both arrows would cross.
        let order = PathwayOrder(rows(4, [(0, 3), (1, 2)]), room: [4, 4])
        let boxes = order.rows.map { $0.map { order.items[$0].box } }
        #expect(boxes == [[0, 1], [3, 2]] || boxes == [[1, 0], [2, 3]])
    }

    @Test("Two labels of one gap are in lanes of their own if they would touch")
    func labels() {
        let pieces = [(0, 100.0), (1, 110), (2, 120)].map { link, x in
            PathwayGaps.Piece(link: link, upper: x, lower: x, hasLabel: true)
        }
        let labels = PathwayLabels(
            pieces, labels: ["accepted", "sent back", "advice"], lanes: [], left: 0, right: 300)
        #expect(labels.placed.count == 3)
        #expect(Set(labels.placed.map { "\($0.lane) \($0.anchor)" }).count == 3)
    }
}
