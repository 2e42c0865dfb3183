import RandomStreams

/// The names of the draws that the model makes, as hashes; a name never depends on an index of a table.
struct Purposes: Sendable {
    let needProfile = StableName.hash("person/need_profile")
    let carer = StableName.hash("person/carer")
    let frailty = StableName.hash("person/frailty")
    let entryState = StableName.hash("person/entry_state")
    let accepted = StableName.hash("person/accepted")
    let acknowledged = StableName.hash("person/acknowledged")
    let takenOn = StableName.hash("person/taken_on")
    let careLength = StableName.hash("person/care_length")
    let relationshipAge = StableName.hash("person/relationship_age")
    let gapAge = StableName.hash("person/gap_age")
    let rereferral = StableName.hash("person/rereferral")
    let assessed = StableName.hash("person/assessed_in_crisis")
    let admitted = StableName.hash("person/admitted")
    let discharge = StableName.hash("person/discharge")
    let departure = StableName.hash("person/departure")
    let leaveQueue = StableName.hash("person/leave_queue")
    let transition = [
        StableName.hash("person/becomes_settled"), StableName.hash("person/becomes_unsettled"),
        StableName.hash("person/becomes_crisis"),
    ]
    let urgent = StableName.hash("person/urgent")
    let didNotAttend = StableName.hash("person/did_not_attend")
    let dischargedAfterMissing = StableName.hash("person/discharged_after_missing")
    let sessions = StableName.hash("person/sessions")
    let carerBreakdown = StableName.hash("person/carer_breakdown")
    let carerThenCrisis = StableName.hash("person/carer_then_crisis")
    let carerLost = StableName.hash("person/carer_lost")
    let carerGapAge = StableName.hash("person/carer_gap_age")
    let travel = StableName.hash("person/travel")
    let vacantAtStart = StableName.hash("worker/vacant_at_start")
    let tenure = StableName.hash("worker/tenure")
    let eligible = StableName.hash("worker/eligible_for_retirement")
    let resignation = StableName.hash("worker/resignation")
    let retirement = StableName.hash("worker/early_retirement")
    let internalMove = StableName.hash("worker/internal_move")
    let fill = StableName.hash("worker/time_to_fill")
    let deletion = StableName.hash("worker/post_deleted")
    let substitution = StableName.hash("worker/post_substituted")
    let agency = StableName.hash("worker/agency")
    let approval = StableName.hash("worker/time_to_approve")
    let advertRounds = StableName.hash("worker/rounds_of_advertising")
    let advertRound = StableName.hash("worker/round_of_advertising")
    let hiring = StableName.hash("worker/time_to_hire")
    let annualLeave = StableName.hash("worker/annual_leave")
    let leaveGivenBack = StableName.hash("worker/leave_given_back")
    let studyLeave = StableName.hash("worker/study_leave")
    let attendance = StableName.hash("worker/attendance")
    let maternity = StableName.hash("worker/maternity_leave")
    let maternityEligible = StableName.hash("worker/maternity_leave_eligible")
    let maternityLength = StableName.hash("worker/maternity_leave_length")
    let backfill = StableName.hash("worker/backfill")
    let specialLeave = StableName.hash("worker/special_leave")
    let specialLength = StableName.hash("worker/special_leave_length")
    let pressureWeek = StableName.hash("worker/pressure_in_week")
    let leadership = StableName.hash("worker/leadership")
    let experienced = StableName.hash("worker/experienced_starter")
    let studentStays = StableName.hash("worker/student_stays")
    let cohort = StableName.hash("route/cohort")
    let crisisReturns = StableName.hash("person/crisis_returns")
    let padding = StableName.hash("worker/padding_in_week")
    let closures = StableName.hash("team/closures")
    let slots = StableName.hash("team/first_contact_slots")
    let arrivals = StableName.hash("source/arrivals")
    let areaArrivals = StableName.hash("area/arrivals")
    let wards = WardPurposes()

    /// All fixed purposes, for the check for collisions.
    var all: [UInt64] {
        [
            needProfile, carer, frailty, entryState, accepted, acknowledged, takenOn, careLength, relationshipAge,
            gapAge, rereferral, assessed, admitted, discharge, departure, leaveQueue, vacantAtStart, tenure, eligible,
            resignation, retirement, internalMove, fill, annualLeave, pressureWeek, slots, arrivals, areaArrivals,
            leaveGivenBack, studyLeave, attendance, maternity, maternityEligible, maternityLength, backfill,
            specialLeave, specialLength,
            urgent, didNotAttend, dischargedAfterMissing, sessions,
            carerBreakdown, carerThenCrisis, carerLost, carerGapAge, travel,
            leadership, experienced, studentStays, cohort,
            crisisReturns, padding, closures,
            deletion, substitution, agency, approval, advertRounds, advertRound, hiring,
        ] + transition + wards.all
    }
}
