import RandomStreams
import Scenario

/// How a work type goes to others or moves up, as the simulation reads it; neutral as it stands.
struct CompiledWorkByOthers: BitwiseCopyable {
    /// Share of pieces that colleagues of other roles do.
    var share = 0.0
    var purpose: UInt64
    /// Seconds of indirect work of the coordinator for each.
    var oversight = 0.0
    /// What multiplies the worth of such a contact.
    var meaningfulness = 1.0
    /// Seconds after it was due at which it moves up.
    var escalatesAfter = Double.infinity
    /// The class to which it does.
    var escalatesTo: Int32 = 0

    init(_ work: WorkType) {
        purpose = StableName.hash("work/delegated/" + work.id)
        if work.assignment == .coordinator {
            share = work.delegation.share
            oversight = work.delegation.oversight
            meaningfulness = work.delegation.meaningfulness
        }
        if work.assignment != .team {
            escalatesAfter = work.escalation.after
            escalatesTo = Int32(WorkClass.allCases.firstIndex(of: work.escalation.to) ?? 0)
        }
    }
}

/// Tables and state of work that goes to others or moves up.
struct WorkByOthersState: ~Copyable {
    let rules: Column<CompiledWorkByOthers>
    /// Whether any work moves up.
    let escalates: Bool
    /// How many pieces that can move up there were.
    var serials: UInt32 = 0

    init(_ model: ServiceModel) {
        rules = Column(model.byOthers)
        escalates = model.byOthers.contains { $0.escalatesAfter < .infinity }
    }

    /// Puts everything back to the beginning.
    mutating func reset() { serials = 0 }
}
