import Foundation
import Testing

@Suite("Direction of flow") struct DirectionOfFlowTests {
    @Test("Each target depends on what stands to its left, and on nothing else")
    func declaredDependencies() throws {
        for target in try PackageDescription.described.get().targets where target.type != "test" {
            let law = try #require(TargetLaw.of(target.name), "\(target.name) has no place in the table of targets")
            let allowed = Set(law.targets + law.products)
            for dependency in target.dependencies {
                #expect(allowed.contains(dependency.name), "\(target.name) may not depend on \(dependency.name)")
            }
        }
    }

    @Test("Tests of a target depend on that target; what else they use to set a scene is free")
    func declaredDependenciesOfTests() throws {
        let targets = try PackageDescription.described.get().targets
        for target in targets where target.type == "test" && target.name != "PackageTests" {
            #expect(target.name.hasSuffix("Tests"))
            let tested = try #require(TargetLaw.tested(by: target.name), "\(target.name) tests no target").name
            #expect(target.dependencies.map(\.name).contains(tested), "\(target.name) does not depend on \(tested)")
        }
    }

    @Test("The project depends on GSL, swift-argument-parser and Yams only")
    func packages() throws {
        let package = try PackageDescription.described.get()
        #expect(package.dependencies.flatMap(\.sourceControl).map(\.identity).sorted() == TargetLaw.packages)
        #expect(package.targets.compactMap(\.pkgConfig) == TargetLaw.systemLibraries)
        #expect(package.targets.filter { $0.type == "system" }.map(\.name) == ["CGSL"])
        #expect(package.targets.allSatisfy { !["plugin", "macro", "binary"].contains($0.type) })
    }

    @Test("The table of targets has no circle: each target's imports stand before it")
    func order() {
        for (place, law) in TargetLaw.all.enumerated() {
            let before = Set(TargetLaw.all[..<place].map(\.name))
            #expect(before.isSuperset(of: law.targets), "\(law.name) imports what comes after it")
        }
    }

    @Test("Sources import what their target may import, and the event kernel imports nothing")
    func importsOfSources() throws {
        let package = try PackageDescription.described.get()
        for target in package.targets where target.type == "regular" || target.type == "executable" {
            let law = try #require(TargetLaw.of(target.name), "\(target.name) has no place in the table of targets")
            for statement in try ImportStatement.all(below: "Sources/\(target.name)") {
                #expect(law.modules.contains(statement.module), "\(statement) is against the table of targets")
            }
        }
        #expect(try ImportStatement.all(below: "Sources/EventKernel").isEmpty)
    }

    @Test("Sources import only what Package.swift declares for their target")
    func importsAreDeclared() throws {
        let targets = try PackageDescription.described.get().targets
        for target in targets where target.type != "system" {
            let toolchain =
                target.type == "test" ? TargetLaw.testToolchain : Set(TargetLaw.of(target.name)?.toolchain ?? [])
            // A module's name has no hyphens.
            let modules = target.dependencies.map { $0.name.replacing("-", with: "_") }
            let declared = toolchain.union(modules)
            let folder = target.type == "test" ? "Tests" : "Sources"
            for statement in try ImportStatement.all(below: "\(folder)/\(target.name)") {
                #expect(declared.contains(statement.module), "\(statement) is not declared in Package.swift")
            }
        }
    }

    @Test("No folder of sources is without a target")
    func foldersAreTargets() throws {
        let names = Set(try PackageDescription.described.get().targets.map(\.name))
        for folder in ["Sources", "Tests"] {
            let path = PackageDescription.root.appendingPathComponent(folder).path
            for name in try FileManager.default.contentsOfDirectory(atPath: path) where !name.hasPrefix(".") {
                #expect(names.contains(name), "\(folder)/\(name) belongs to no target")
            }
        }
    }

    @Test("The table of targets in docs/design.md is the one that is held")
    func documentedTable() throws {
        let page = PackageDescription.root.appendingPathComponent("docs/design.md")
        let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap(TableRow.init)
        #expect(rows.map(\.name) == TargetLaw.all.map(\.name))
        for (row, law) in zip(rows, TargetLaw.all) {
            #expect(row.imports.sorted() == (law.targets + law.products).sorted(), "the row of \(law.name)")
        }
    }

    @Test(
        "An import is found whatever stands before and after its name",
        arguments: [
            ("import Yams", "Yams"), ("  internal import CGSL // for sums", "CGSL"), ("@testable import A", "A"),
            ("@_exported public import struct Foundation.URL", "Foundation"),
            ("import Foundation.NSObject", "Foundation"),
        ])
    func importStatements(line: String, module: String) {
        #expect(ImportStatement.module(of: line[...]) == module)
        #expect(ImportStatement.module(of: "// \(line)") == nil)
        #expect(ImportStatement.module(of: "let \(line)") == nil)
        #expect(ImportStatement.module(of: "@Test(\"Words \(line)") == nil)
    }
}

/// A row of the table of targets: a name in code style, what it owns, and names in code style.
private struct TableRow {
    let name: String
    let imports: [String]

    init?(_ line: Substring) {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count == 3, cells[0].hasPrefix("`"), cells[0].hasSuffix("`") else { return nil }
        name = cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
        imports = cells[2].split(separator: "`").enumerated().filter { $0.offset.isMultiple(of: 2) }
            .map { String($0.element) }
            .filter { $0 != "nothing" }
    }
}
