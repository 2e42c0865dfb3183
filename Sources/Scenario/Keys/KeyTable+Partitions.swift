// The keys about large services: teams that stand for several, and services that share nothing.
extension KeyTable {
    static let partitions = KeyDefinition(
        "partitions", .map, .optional("there is one service"),
        "How many services of this kind there are that share nothing, each with draws of its own; what is described is one "
            + "of them.",
        example: "{count: 50, name: trust}",
        keys: [
            KeyDefinition(
                "count", .integer(1...1000), .standard("1"),
                "How many there are; results are of all together and of each.",
                example: "50"),
            KeyDefinition(
                "name", .identifier, .standard("part"),
                "What each is called in results, before its number, instead of a team.", example: "trust"),
        ])

    static let copies = KeyDefinition(
        "copies", .integer(1...1000), .standard("1"),
        "How many teams like it there are, with all that is a team's own: referrals, posts, rotas, people, the work of its "
            + "area. The first keeps the id, the others have a number: north_2.",
        example: "84")
}
