/// A cluster of people by their needs, for whose care a tariff is paid.
public struct Cluster: Sendable, Equatable {
    /// The id of the cluster.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// Pounds paid for each day of a person in it.
    public var tariff = 0.0
    /// Seconds after which a person in it is clustered anew; infinity is never.
    public var review = Double.infinity

    /// Makes a cluster for which nothing is paid and which is never reviewed.
    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// How people come to be in a cluster.
public struct Clustering: Sendable, Equatable {
    /// The id of the work type by which they do, at the beginning of care and at each review.
    public var work: String
    /// Share of clusterings that end in a cluster next to the one that is needed; 0 is neutral.
    public var wrong = 0.0
    /// Share of these in the dearer neighbour, by the order of the file; one half is neutral.
    public var upwards = 0.5
    /// Share of reviews by which needs have come to be those of a cluster drawn anew; 0 is neutral.
    public var changed = 0.0
    /// Share of the tariff that is paid while a review is overdue; 1 is neutral.
    public var paidOverdue = 1.0

    /// Makes a clustering that is never wrong.
    public init(work: String) { self.work = work }
}

extension NeedProfile {
    /// A share of the people of a profile who need a cluster.
    public struct ClusterShare: Sendable, Equatable {
        /// The id of the cluster.
        public var cluster: String
        /// Their share, 0 to 1.
        public var share: Double

        /// Makes a share.
        public init(cluster: String, share: Double) {
            self.cluster = cluster
            self.share = share
        }
    }
}
