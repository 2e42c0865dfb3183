import CareModel
import Foundation
import Scenario

extension ReplicationRecord {
    /// A quantile of the hours that assessments took from request to decision or admission; NaN where there were none.
    func assessmentHours(_ span: MetricDefinition.AssessmentSpan, quantile: Double, team: Int?) -> Double {
        let seconds = assessments.filter { team == nil || $0.team == team }.map { time in
            switch span {
            case .decision: time.secondsToDecision
            case .admission: time.secondsToAdmission
            }
        }.filter { !$0.isNaN }.sorted()
        guard !seconds.isEmpty else { return .nan }
        let place = max(0, Int((quantile * Double(seconds.count)).rounded(.up)) - 1)
        return seconds[min(place, seconds.count - 1)] / 3600
    }
}
