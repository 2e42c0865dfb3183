import ResultFiles
import Testing

@Suite struct DataPackageGoldenTests {
    @Test("datapackage.json describes a table, a scenario and the record, byte for byte")
    func golden() throws {
        let folder = try TemporaryFolder()
        let plan = RunExamples.plan()
        let table = ResultFile(.draws) { (file) throws(OutputError) in
            let csv = try CSVWriter(file, columns: TableDefinition.draws.header)
            try csv.row([.identifier("base"), .integer(1), .identifier("a.b"), .number(0.5)])
        }
        let files = [table, RunExamples.file("scenario-base.yaml", "format: 1\n")]
        try RunFolder(folder("run"), plan: plan).finish(
            files, record: RunExamples.record(plan), provenance: RunExamples.provenance)
        #expect(try folder.text("run/datapackage.json") == Self.text)
        let record = try RunRecord(folder: folder("run"))
        #expect(record.files == ["datapackage.json", "draws.csv", "scenario-base.yaml"])
        let read = try DataPackage(folder: folder("run"))
        #expect(read.resources.map(\.path) == ["draws.csv", "run.json", "scenario-base.yaml"])
        #expect(read.resources.map(\.bytes) == [40, nil, 10])
    }

    private static let text = """
        {
          "contributors" : [
            {
              "path" : "https://orcid.org/0000-0002-1825-0097",
              "role" : "author",
              "title" : "A. Worker"
            },
            {
              "role" : "author",
              "title" : "The team"
            }
          ],
          "description" : "Results of `caseload run` for the scenarios base, seed 1. Figures come from simulation, \
        not from records of people. An empty field means that there is no value. Free text that a spreadsheet would \
        take for a formula has an apostrophe in front, which is not part of it. `run.json` says when and on which \
        machine it was made.",
          "id" : "4f4e4d53befbd30b02bfb3ceac320129dd92192e3fe814d2d9ec0c52cdfe717e",
          "name" : "caseload-run-4f4e4d53",
          "profile" : "data-package",
          "resources" : [
            {
              "bytes" : 40,
              "description" : "A row is one uncertain figure in one draw.",
              "dialect" : {
                "caseSensitiveHeader" : true,
                "delimiter" : ",",
                "doubleQuote" : true,
                "header" : true,
                "lineTerminator" : "\\n",
                "quoteChar" : "\\""
              },
              "encoding" : "utf-8",
              "format" : "csv",
              "hash" : "sha256:6c4dd4e4d1056b7f1c58f8031149f13527786f3340347b5bc6ecf78d6b27c1ce",
              "mediatype" : "text/csv",
              "name" : "draws",
              "path" : "draws.csv",
              "profile" : "tabular-data-resource",
              "schema" : {
                "fields" : [
                  {
                    "constraints" : {
                      "required" : true
                    },
                    "description" : "The id of the scenario.",
                    "name" : "scenario",
                    "type" : "string"
                  },
                  {
                    "constraints" : {
                      "minimum" : 1,
                      "required" : true
                    },
                    "description" : "The number of the draw, from 1.",
                    "name" : "draw",
                    "type" : "integer"
                  },
                  {
                    "constraints" : {
                      "required" : true
                    },
                    "description" : "The path of the key in the scenario, such as `posts.nurses.count`.",
                    "name" : "key",
                    "type" : "string"
                  },
                  {
                    "constraints" : {
                      "required" : true
                    },
                    "description" : "What was drawn, in the base unit of the key: seconds, events per second, shares \
        of 1, hours per week, pounds.",
                    "name" : "figure",
                    "type" : "number"
                  }
                ],
                "missingValues" : [
                  ""
                ],
                "primaryKey" : [
                  "scenario",
                  "draw",
                  "key"
                ]
              },
              "title" : "Draws of uncertain figures",
              "type" : "table"
            },
            {
              "description" : "What was run, when, by which version and on which machine.",
              "encoding" : "utf-8",
              "format" : "json",
              "mediatype" : "application/json",
              "name" : "run.json",
              "path" : "run.json",
              "profile" : "data-resource",
              "title" : "Record of the run",
              "type" : "file"
            },
            {
              "bytes" : 10,
              "description" : "A scenario as it was run, with all that it extends.",
              "encoding" : "utf-8",
              "format" : "yaml",
              "hash" : "sha256:1f7b96350b268e336c5e28904d72911aee7f7e1db0f53f263667af74f3ebc23f",
              "mediatype" : "application/yaml",
              "name" : "scenario-base.yaml",
              "path" : "scenario-base.yaml",
              "profile" : "data-resource",
              "title" : "Scenario base",
              "type" : "file"
            }
          ],
          "sources" : [
            {
              "title" : "A count"
            }
          ],
          "title" : "The service as it is",
          "version" : "1.0.0"
        }
        """ + "\n"
}
