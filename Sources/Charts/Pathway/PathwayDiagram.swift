/// The ways of people through a service: boxes in layers from top to bottom, and arrows between them.
public struct PathwayDiagram: Chart, Equatable {
    /// A box.
    public struct Node: Equatable, Sendable {
        /// What a box stands for; told by its shape and a word.
        public enum Kind: String, CaseIterable, Sendable {
            /// Where people come from.
            case source
            /// Where they wait.
            case queue
            /// What is done.
            case activity
            /// Who does it.
            case resource
            /// Where they are between activities.
            case state
            /// Where they leave.
            case exit
        }

        /// Names the box to edges; no two are the same.
        public var id: String
        /// What the box says first.
        public var title: String
        /// What it says below, one text a line; long ones are wrapped.
        public var details: [String]
        /// What the box stands for.
        public var kind: Kind

        /// Makes a box with its words.
        public init(id: String, title: String, details: [String] = [], kind: Kind) {
            self.id = id
            self.title = title
            self.details = details
            self.kind = kind
        }
    }

    /// An arrow.
    public struct Edge: Equatable, Sendable {
        /// The box it begins at.
        public var from: String
        /// The box it leads to.
        public var to: String
        /// What stands beside it.
        public var label: String

        /// Makes an arrow between two boxes.
        public init(from: String, to: String, label: String = "") {
            self.from = from
            self.to = to
            self.label = label
        }
    }

    /// Says what is shown.
    public var title: String
    /// Says in words what is to be seen.
    public var description: String
    /// Boxes; those that come first stand to the left where nothing else decides.
    public var nodes: [Node]
    /// Arrows; one that names a box that is not there is left out.
    public var edges: [Edge]

    /// Makes a diagram of boxes and arrows; where they stand follows from the arrows.
    public init(title: String, description: String, nodes: [Node], edges: [Edge]) {
        self.title = title
        self.description = description
        self.nodes = nodes
        self.edges = edges
    }

    /// What is drawn, as a table.
    public var table: ChartTable {
        ChartTable(
            columns: ["from", "to", "label", "kind", "title", "details"],
            rows: nodes.map { [$0.id, "", "", $0.kind.rawValue, $0.title, $0.details.joined(separator: "; ")] }
                + edges.map { [$0.from, $0.to, $0.label, "edge", "", ""] })
    }
}
