/// `ro-crate-metadata.json`.
enum ResearchCrate {
    static func removeOwn(from path: String) throws(OutputError) {}
}
