/// A pathway brought into rows, so that arrows lead downwards, but for those that close a circle.
struct PathwayRows: Sendable {
    /// An arrow between boxes that are both there.
    struct Link: Equatable, Sendable {
        let from: Int
        let to: Int
        let label: String
        /// Whether it leads back to what comes before.
        var isBack = false
    }

    let links: [Link]
    /// Labels of arrows from a box to itself, by box.
    let loops: [[String]]
    /// Boxes of each row, in the order in which they are given.
    let rows: [[Int]]
    /// The row of each box.
    let rowOf: [Int]

    /// Layers by the longest path that leads to a box; layers of more boxes than fit side by side become several rows.
    ///
    /// - Complexity: O(boxes x arrows).
    init(nodes: [PathwayDiagram.Node], edges: [PathwayDiagram.Edge], mostPerRow: Int) {
        var (links, loops) = Self.links(nodes, edges)
        Self.markBackLinks(&links, count: nodes.count)
        let layers = Self.layers(links, count: nodes.count)
        var rows: [[Int]] = []
        for layer in 0...(layers.max() ?? 0) {
            let boxes = nodes.indices.filter { layers[$0] == layer }
            guard !boxes.isEmpty else { continue }
            let parts = (boxes.count + mostPerRow - 1) / mostPerRow
            let size = (boxes.count + parts - 1) / parts
            for first in stride(from: 0, to: boxes.count, by: size) {
                rows.append(Array(boxes[first..<min(first + size, boxes.count)]))
            }
        }
        var rowOf = [Int](repeating: 0, count: nodes.count)
        for (row, boxes) in rows.enumerated() {
            for box in boxes { rowOf[box] = row }
        }
        self.links = links
        self.loops = loops
        self.rows = rows
        self.rowOf = rowOf
    }

    private static func links(
        _ nodes: [PathwayDiagram.Node], _ edges: [PathwayDiagram.Edge]
    ) -> ([Link], [[String]]) {
        var links: [Link] = []
        var loops = [[String]](repeating: [], count: nodes.count)
        for edge in edges {
            guard let from = nodes.firstIndex(where: { $0.id == edge.from }),
                let to = nodes.firstIndex(where: { $0.id == edge.to })
            else { continue }
            if from == to {
                loops[from].append(edge.label)
            } else {
                links.append(Link(from: from, to: to, label: edge.label))
            }
        }
        return (links, loops)
    }

    /// Finds the arrows that lead to a box from which they can be reached, by a walk from where people come from.
    private static func markBackLinks(_ links: inout [Link], count: Int) {
        var state = [Int](repeating: 0, count: count)
        let entered = (0..<count).map { box in links.contains { $0.to == box } }
        let order = (0..<count).filter { !entered[$0] } + (0..<count).filter { entered[$0] }
        for start in order where state[start] == 0 {
            var path: [(box: Int, next: Int)] = [(start, 0)]
            state[start] = 1
            while let (box, next) = path.last {
                guard let link = links[next...].firstIndex(where: { $0.from == box }) else {
                    state[box] = 2
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next = link + 1
                let target = links[link].to
                if state[target] == 1 {
                    links[link].isBack = true
                } else if state[target] == 0 {
                    state[target] = 1
                    path.append((target, 0))
                }
            }
        }
    }

    private static func layers(_ links: [Link], count: Int) -> [Int] {
        var layers = [Int](repeating: 0, count: count)
        let forward = links.filter { !$0.isBack }
        for _ in 0..<count {
            for link in forward where layers[link.to] <= layers[link.from] { layers[link.to] = layers[link.from] + 1 }
        }
        // What nothing leads to stands just above what it leads to.
        for box in 0..<count where !forward.contains(where: { $0.to == box }) {
            let targets = forward.filter { $0.from == box }.map { layers[$0.to] }
            if let nearest = targets.min() { layers[box] = nearest - 1 }
        }
        return layers
    }
}
