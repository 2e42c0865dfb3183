import Scenario

extension Simulation {
    /// Every post that there is has a holder or is vacant, and is counted as such; stand-ins and agency workers come on top.
    func checkPosts() throws(ConservationFault) {
        for team in 0..<teamTable.count {
            for role in 0..<model.layout.roles {
                var established = 0.0
                var inPost = 0.0
                var vacant = 0.0
                for post in 0..<posts.count where postTable[post].locality == team && postTable[post].role == role {
                    let whole = postTable[post].wholeTimeEquivalent
                    let status = posts[post].status
                    if status != .cut, !postTable[post].isStandIn { established += whole }
                    if status == .filled || status == .onNotice { inPost += whole }
                    if status == .vacant { vacant += whole }
                }
                func level(_ level: StaffLevel) -> Double {
                    levels[team * levelStride + peopleLevels + role * staffLevels + level.rawValue]
                }
                for (level, expected) in [
                    (level(.established), established), (level(.inPost), inPost), (level(.vacant), vacant),
                ] where abs(level - expected) > 1e-6 {
                    throw ConservationFault(
                        message:
                            "team \(model.teamIds[team]), role \(model.roleIds[role]): established \(established), "
                            + "in post \(inPost), vacant \(vacant), and \(level) counted instead of \(expected)")
                }
            }
        }
    }
}
