/// What `run.json` holds: the plan, and all that varies from one making of the same run to the next.
public struct RunRecord: Sendable, Equatable {
    /// What was run.
    public var plan: RunPlan
    /// When it began, ISO 8601 in UTC.
    public var started: String
    /// When it was finished, ISO 8601 in UTC.
    public var finished: String
    /// How many replications were made at a time.
    public var jobs: Int
    /// Where it was made.
    public var machine: Machine
    /// The exit status of the command.
    public var exitStatus: Int
    /// How many events were simulated.
    public var events: UInt64
    /// How long it took, in seconds of the wall clock.
    public var seconds: Double
    /// The names of the run's other files, sorted; filled in as they are put in place.
    public var files: [String]
    /// Of how many replications of each scenario `events.csv` tells what happened; nil without that file.
    public var eventReplications: Int?

    /// Makes a record.
    public init(
        plan: RunPlan, started: String, finished: String, jobs: Int, machine: Machine, exitStatus: Int,
        events: UInt64, seconds: Double, files: [String] = []
    ) {
        self.plan = plan
        self.started = started
        self.finished = finished
        self.jobs = jobs
        self.machine = machine
        self.exitStatus = exitStatus
        self.events = events
        self.seconds = seconds
        self.files = files
    }

    /// The name of the file.
    public static let fileName = "run.json"

    /// Reads the record of a run's folder.
    ///
    /// - Throws: `InputFault` with exit code 66 if there is none, 65 if it is not a run's.
    public init(folder: String) throws(InputFault) { self = try JSONFile.read(folder + "/" + Self.fileName) }
}

extension RunRecord: Codable {
    private enum CodingKeys: String, CodingKey {
        case started, finished, jobs, machine, events, seconds, files
        case exitStatus = "exit_status"
        case eventReplications = "event_replications"
    }

    /// Reads the plan's keys and the record's own from one object.
    public init(from decoder: any Decoder) throws {
        plan = try RunPlan(from: decoder)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        started = try values.decode(String.self, forKey: .started)
        finished = try values.decode(String.self, forKey: .finished)
        jobs = try values.decode(Int.self, forKey: .jobs)
        machine = try values.decode(Machine.self, forKey: .machine)
        exitStatus = try values.decode(Int.self, forKey: .exitStatus)
        events = try values.decode(UInt64.self, forKey: .events)
        seconds = try values.decode(Double.self, forKey: .seconds)
        files = try values.decode([String].self, forKey: .files)
        eventReplications = try values.decodeIfPresent(Int.self, forKey: .eventReplications)
    }

    /// Writes the plan's keys and the record's own into one object.
    public func encode(to encoder: any Encoder) throws {
        try plan.encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(started, forKey: .started)
        try values.encode(finished, forKey: .finished)
        try values.encode(jobs, forKey: .jobs)
        try values.encode(machine, forKey: .machine)
        try values.encode(exitStatus, forKey: .exitStatus)
        try values.encode(events, forKey: .events)
        try values.encode(seconds, forKey: .seconds)
        try values.encode(files, forKey: .files)
        try values.encodeIfPresent(eventReplications, forKey: .eventReplications)
    }
}

extension RunRecord {
    /// Reads the record of a folder whose files are all there.
    ///
    /// - Throws: `InputFault` with exit code 66 if the folder holds no whole run, 65 if files of it are missing.
    public init(whole folder: String) throws(InputFault) {
        let names = (try? FileSystem.names(in: folder)) ?? []
        guard names.contains(Self.fileName) else {
            throw InputFault(
                path: folder,
                message: names.contains(".partial")
                    ? "the run in this folder is not whole; give its command again with --resume"
                    : "there is no run in this folder; name one that `caseload run` has made, with a run.json",
                exitCode: 66)
        }
        try self.init(folder: folder)
        if let missing = files.first(where: { !names.contains($0) }) {
            throw InputFault(
                path: folder, message: "the run in this folder lacks \(missing); make it again with --force")
        }
    }
}
