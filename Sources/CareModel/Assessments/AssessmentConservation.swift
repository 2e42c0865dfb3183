import Scenario

extension Simulation {
    /// Requests are those over and those under way; what is under way waits for something, and no professional is lost.
    func checkAssessments() throws(ConservationFault) {
        guard assessments.isUsed else { return }
        var open = 0
        var onDuty = 0
        for index in 0..<assessments.open.count where assessments.open[index].step != .free {
            open += 1
            if assessments.open[index].duty == .inHand { onDuty += 1 }
            let item = Int(assessments.open[index].item)
            if item >= 0, items[item].place == .none || Int(items[item].assessment) != index {
                throw ConservationFault(message: "a piece of work of an assessment is nowhere")
            }
            let isOnTheirs: Bool =
                switch assessments.open[index].step {
                case .settingUp, .interview, .examination, .returning, .recall, .report: true
                default: false
                }
            if isOnTheirs, item < 0, assessments.open[index].duty == .none {
                throw ConservationFault(message: "an assessment waits for a professional who was not asked")
            }
        }
        for person in 0..<min(people.count, assessments.status.count)
        where people[person].stage != .gone && !isInformal(person)
            && people[person].state != UInt8(NeedState.hospital.rawValue)
        {
            throw ConservationFault(message: "a person is held in hospital and is not there")
        }
        guard assessments.requests == assessments.closed + open else {
            throw ConservationFault(
                message: "\(assessments.requests) assessments came, \(assessments.closed) are over, \(open) under way")
        }
        let withDoctors = (0..<assessments.open.count).count { assessments.open[$0].hasDoctors }
        guard assessments.doctorsFree == assessments.rules.doctorsAtOnce - withDoctors else {
            throw ConservationFault(message: "doctors of the list are lost")
        }
        guard assessments.dutyFree + onDuty == assessments.rules.emergencyWorkers else {
            throw ConservationFault(message: "a professional of the emergency duty service is lost")
        }
    }
}
