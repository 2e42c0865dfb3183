internal import Scenario

extension ScenarioDecoder {
    func clusters() -> [Cluster] {
        root.entries("clusters").map { id, reader in
            var cluster = Cluster(id: id, title: reader.optionalText("title") ?? id)
            cluster.tariff = reader.money("tariff")
            cluster.review = reader.optionalDuration("review_every") ?? .infinity
            return cluster
        }
    }

    func clustering() -> Clustering? {
        guard let reader = root.map("clustering") else { return nil }
        var clustering = Clustering(work: reader.identifier("work"))
        clustering.wrong = reader.share("wrong")
        clustering.upwards = reader.share("upwards")
        clustering.changed = reader.share("changed")
        clustering.paidOverdue = reader.share("paid_overdue")
        return clustering
    }

    func clusterShares(_ reader: MapReader) -> [NeedProfile.ClusterShare] {
        (reader.shares("clusters") ?? []).map { NeedProfile.ClusterShare(cluster: $0.name, share: $0.value) }
    }

    /// Clusters need work by which people come into them, which nothing else makes arise.
    func checkClusters(_ scenario: ServiceScenario) {
        guard let clustering = scenario.clustering else {
            if !scenario.clusters.isEmpty {
                root.fault(
                    "clusters", "nobody comes into a cluster", remedy: "write clustering: with the work that does it")
            }
            return
        }
        let reader = root.section("clustering")
        if !scenario.needs.contains(where: { !$0.clusters.isEmpty }) {
            root.fault(
                "clustering", "no need profile has clusters", remedy: "write clusters: with shares at a need profile")
        }
        guard let work = scenario.work.first(where: { $0.id == clustering.work }) else { return }
        if work.assignment == .worker {
            reader.fault(
                "work", "\(work.id) is work that each worker has for themselves",
                remedy: "write by: coordinator or by: team at it")
        }
        if work.arising != WorkType.Arising() {
            reader.fault(
                "work", "\(work.id) arises by itself as well as by clustering",
                remedy: "delete arises: at \(work.id); review_every: of the clusters says when it comes again")
        }
        if work.lapses != nil, let own = root.entries("work").first(where: { $0.id == work.id })?.reader {
            own.fault(
                "lapses_after",
                "who is not clustered would never be asked for again, and bring nothing until care ends",
                remedy: "delete the key")
        }
    }
}
