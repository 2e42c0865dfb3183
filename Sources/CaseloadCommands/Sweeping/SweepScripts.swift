import ResultFiles

/// What stands beside a plan: its points as a table, and scripts for the jobs of a cluster.
struct SweepScripts {
    private let plan: SweepPlan

    init(_ plan: SweepPlan) { self.plan = plan }

    /// The files, the shards of the last stage being those to be made.
    var files: [ResultFile] {
        [
            ResultFile(PointsTable.fileName) { [plan] (file) throws(OutputError) in
                try PointsTable.write(plan, to: file)
            },
            ResultFile("sweep.sbatch") { [array] (file) throws(OutputError) in try file.append(array) },
            ResultFile("merge.sbatch") { [merge] (file) throws(OutputError) in try file.append(merge) },
        ]
    }

    /// What was planned and how it goes on, for standard output.
    func summary(folder: String) -> String {
        let last = plan.stages.count > 1 ? ", the last in shards \(range)" : ""
        let keys = plan.parameters.count
        return """
            \(folder): \(plan.points.count) points of \(keys) key\(keys == 1 ? "" : "s") (\(plan.design)), \
            \(plan.scenarios.count) scenario\(plan.scenarios.count == 1 ? "" : "s"), \
            \(plan.replications) replications, \(plan.figures.count) figures: \(plan.unitCount) units in \
            \(plan.shardCount) shard\(plan.shardCount == 1 ? "" : "s")\(last)
            here:        caseload sweep run \(ShellWord.quoted(folder))
            on Slurm:    cd \(ShellWord.quoted(folder))
                         job=$(sbatch --parsable sweep.sbatch)
                         sbatch --dependency="afterok:${job%%;*}" merge.sbatch

            """
    }

    private var range: String {
        guard let numbers = plan.stages.last?.shardNumbers else { return "1" }
        return ArrayRange.text(Array(numbers))
    }

    private var name: String { "caseload-" + plan.digest.prefix(8) }

    private var array: String {
        """
        #!/bin/bash
        # Shards \(range) of the sweep in this folder. Submit both scripts from here:
        #   job=$(sbatch --parsable sweep.sbatch)
        #   sbatch --dependency="afterok:${job%%;*}" merge.sbatch
        # Shards that are missing afterwards: caseload sweep status . tells their range; then
        #   sbatch --array=RANGE sweep.sbatch
        #SBATCH --job-name=\(name)
        #SBATCH --array=\(range)
        #SBATCH --cpus-per-task=1
        #SBATCH --output=shards/slurm-%A_%a.out
        #SBATCH --open-mode=append
        #SBATCH --requeue
        #SBATCH --signal=B:TERM@60
        cd "${SLURM_SUBMIT_DIR:-.}" || exit 66
        # In place of the shell, so that the program meets the signal before the time is up and keeps what it has.
        exec caseload sweep run "." --shard auto --jobs "${SLURM_CPUS_PER_TASK:-1}" --quiet

        """
    }

    private var merge: String {
        """
        #!/bin/bash
        # Makes the tables of the sweep in this folder once all its shards are whole; see sweep.sbatch.
        #SBATCH --job-name=\(name)-merge
        #SBATCH --output=shards/slurm-merge-%j.out
        #SBATCH --requeue
        cd "${SLURM_SUBMIT_DIR:-.}" || exit 66
        exec caseload sweep merge "."

        """
    }
}

/// A word for the shell.
enum ShellWord {
    /// The word in quotation marks, where it needs them.
    static func quoted(_ text: String) -> String {
        let plain = text.utf8.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "/._-+".utf8.contains($0)
        }
        if plain, !text.isEmpty { return text }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

/// `points.csv`: the values of each point.
enum PointsTable {
    static let fileName = "points.csv"

    static func write(_ plan: SweepPlan, to file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.sweepPoints(plan.parameters.map(\.path)).header)
        for (index, values) in plan.points.enumerated() {
            try table.row(
                [.integer(index + 1)]
                    + values.map { ShortestNumber.value($0) == nil ? Cell.text($0) : Cell.identifier($0) })
        }
    }
}
