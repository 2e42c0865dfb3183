/// What stands in `ro-crate-metadata.json`.
extension ResearchCrate {
    private struct Document: Encodable {
        struct Terms: Encodable { let sha256 = "https://schema.org/sha256" }
        let entities: [LinkedEntity]

        private enum CodingKeys: String, CodingKey {
            case context = "@context"
            case entities = "@graph"
        }

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            var context = values.nestedUnkeyedContainer(forKey: .context)
            try context.encode(ResearchCrate.version + "/context")
            try context.encode(Terms())
            try values.encode(entities, forKey: .entities)
        }
    }

    func text() throws(InputFault) -> String {
        var files: [LinkedEntity] = []
        for resource in package.resources { files.append(try file(resource)) }
        let description = try FileDigest(of: folder + "/" + DataPackage.fileName)
        files.append(
            LinkedEntity(
                DataPackage.fileName, "File",
                [
                    ("name", .text("Description of the files")),
                    ("description", .text("Each file and each column with its meaning, unit, size and checksum.")),
                    ("encodingFormat", .text("application/json")), ("contentSize", .text(String(description.length))),
                    ("sha256", .text(description.digest.hexadecimal)),
                ]))
        return JSONFile.text(
            Document(
                entities: [descriptor, root(files), run] + numbers + [software] + licences + [profile] + authors + files
            ))
    }

    private var descriptor: LinkedEntity {
        LinkedEntity(
            Self.fileName, "CreativeWork", [("conformsTo", .entity(Self.version)), ("about", .entity("./"))])
    }

    private func root(_ files: [LinkedEntity]) -> LinkedEntity {
        var properties: [(String, LinkedValue)] = [
            ("conformsTo", .entity(Self.profile)), ("name", .text(package.title)),
            ("description", .text(package.description)), ("datePublished", .text(record.finished)),
            ("identifier", .text(package.id)), ("license", licence),
            ("hasPart", .entities(files.map(\.id))), ("mentions", .entity(Self.action)),
        ]
        if !authors.isEmpty { properties.append(("author", .entities(authors.map(\.id)))) }
        return LinkedEntity("./", "Dataset", properties)
    }

    private var run: LinkedEntity {
        let scenarios = package.resources.map(\.path).filter { $0.hasPrefix("scenario-") && $0.hasSuffix(".yaml") }
        let made = package.resources.map(\.path).filter { !scenarios.contains($0) } + [DataPackage.fileName]
        return LinkedEntity(
            Self.action, "CreateAction",
            [
                ("name", .text("Simulation of " + record.plan.scenarios.map(\.id).joined(separator: ", "))),
                ("description", .text("By \(package.name), \(record.events) events, on \(record.machine.system).")),
                ("instrument", .entity(Self.program)), ("object", .entities(scenarios + numbers.map(\.id))),
                ("result", .entities(made)), ("startTime", .text(record.started)), ("endTime", .text(record.finished)),
                ("actionStatus", .entity("http://schema.org/CompletedActionStatus")),
            ])
    }

    /// What a run depends on besides its scenarios.
    private var numbers: [LinkedEntity] {
        [("seed", String(record.plan.seed)), ("replications", String(record.plan.replications))].map { name, value in
            LinkedEntity("#" + name, "PropertyValue", [("name", .text(name)), ("value", .text(value))])
        }
    }

    private var software: LinkedEntity {
        LinkedEntity(
            Self.program, "SoftwareApplication",
            [
                ("name", .text(record.plan.program)), ("softwareVersion", .text(record.plan.version)),
                ("description", .text("Simulates the caseloads and the workforce of community mental health teams.")),
                ("license", .entity(Self.programLicence.path)),
            ])
    }

    private var profile: LinkedEntity {
        LinkedEntity(
            Self.profile, "CreativeWork", [("name", .text("Process Run Crate")), ("version", .text("0.5"))])
    }

    private static let programLicence = DataPackage.License("GPL-3.0-or-later")

    /// Under which licence the folder may be used; that of the program is not its users'.
    private var licence: LinkedValue {
        let stated = package.licenses ?? []
        return stated.isEmpty
            ? .text("No licence is named for all of it.") : .entities(stated.map(\.path))
    }

    private var licences: [LinkedEntity] {
        var licences = [Self.programLicence]
        for licence in package.licenses ?? [] where !licences.contains(licence) { licences.append(licence) }
        return licences.map { LinkedEntity($0.path, "CreativeWork", [("name", .text($0.title))]) }
    }

    /// Who wrote the scenarios.
    private var authors: [LinkedEntity] {
        (package.contributors ?? []).enumerated().map { index, author in
            LinkedEntity(author.path ?? "#author-\(index + 1)", "Person", [("name", .text(author.title))])
        }
    }

    private func file(_ resource: DataResource) throws(InputFault) -> LinkedEntity {
        let found = try FileDigest(of: folder + "/" + resource.path)
        return LinkedEntity(
            resource.path, "File",
            [
                ("name", .text(resource.title)), ("description", .text(resource.description)),
                ("encodingFormat", .text(resource.mediatype)), ("contentSize", .text(String(found.length))),
                ("sha256", .text(found.digest.hexadecimal)),
            ])
    }
}
