/// What is added up for each team and week, from which metrics are formed.
public enum PeopleMeasure: Int, Sendable, CaseIterable {
    /// Referrals received.
    case referrals
    /// Referrals accepted at screening.
    case referralsAccepted
    /// People who left a queue unseen.
    case leftQueue
    /// Second by second, people waiting for a first contact.
    case waitingFirstContactSeconds
    /// Second by second, people waiting for a coordinator.
    case waitingAllocationSeconds
    /// Second by second, people with a coordinator.
    case caseloadSeconds
    /// The same, weighted.
    case weightedCaseloadSeconds
    /// Second by second, people on the caseload by need state.
    case settledSeconds, unsettledSeconds, crisisSeconds, hospitalSeconds
    /// Second by second, people ready to leave hospital who stay for work that has to be done first.
    case delayedDischargeSeconds
    /// First contacts made.
    case firstContacts
    /// People given a coordinator.
    case allocations
    /// Changes of coordinator of people in care.
    case coordinatorChanges
    /// People discharged.
    case discharges
    /// People who died or moved away.
    case departures
    /// Crises of people with a coordinator.
    case crisesOnCaseload
    /// Crises of people who wait.
    case crisesWaiting
    /// Mental Health Act assessments of people known to the team.
    case assessmentsKnown
    /// Mental Health Act assessments from the rest of the area.
    case assessmentsArea
    /// Admissions to hospital of people known to the team.
    case admissions
    /// Planned visits that came due.
    case visitsPlanned
    /// Planned visits made, answered or not.
    case visitsMade
    /// Visits to a shut door.
    case visitsUnanswered
    /// Contacts made, visits to a shut door apart.
    case contactsMade
    /// Seconds of contact with people on the caseload, weighted by meaningfulness.
    case meaningfulSeconds
    /// First crisis visits made, or overdue at the end.
    case crisisResponses
    /// Of these, later than due.
    case crisisResponsesLate
    /// Pieces of deadline work done, or overdue at the end.
    case deadlinesJudged
    /// Of these, later than due.
    case deadlinesLate
    /// Discharges followed for 26 weeks within the run, not closed early.
    case dischargesFollowed
    /// Of these, referred again within 26 weeks.
    case rereferredInSixMonths
    /// Appointments that were not kept and booked again.
    case appointmentsMissed
    /// Appointments booked.
    case appointmentsBooked
    /// Duty days for which nobody was there.
    case dutyDaysUncovered
    /// The weighted caseload per effective whole-time equivalent of the fullest coordinator, at the end of each week.
    case fullestCaseload
    /// Weeks at whose end the team has a coordinator.
    case teamWeeks
    /// At the end of each week, people who have been in care for 52 weeks.
    case inCareForAYear
    /// Of these, those with one coordinator for as long.
    case keptCoordinatorForAYear
    /// Working days of the team, and of these those with no, with one and with fewer qualified workers than are safe.
    case workingDays, daysNoQualified, daysOneQualified, daysShortOfQualified
    /// Working days in a row with one qualified worker or none, the most up to any day of the week.
    case thinDaysInARow
    /// Breakdowns of carers.
    case carerBreakdowns
    /// Seconds by which first crisis visits were late.
    case crisisSecondsLate
    /// Pieces of statutory work done, given up late, or overdue at the end.
    case statutoryJudged
    /// Of these, later than due, and the seconds by which they were.
    case statutoryLate, statutorySecondsLate
    /// Expected seconds of crisis and duty work that arose.
    case riskArising
    /// Of these, seconds beyond what coordinators attended in the week.
    case riskSecondsShort
    /// Working days in a row short of qualified workers, the most up to any day of the week.
    case shortDaysInARow
    /// Weeks judged, and of these those unsafe by any criterion and by each.
    case safetyWeeks, unsafeWeeks, unsafeCaseload, unsafeRiskWork, unsafeCrisisResponse, unsafeQualified,
        unsafeStatutory
    /// Seconds from referral until they left, of people who left a queue unseen.
    case leftQueueSeconds
    /// Of those who have been in care for 52 weeks, those whose coordinator changed within them, once and more often.
    case changedInAYear, changedOftenInAYear
    /// Expected seconds of planned visits that came due, and of those that were made.
    case visitSecondsPlanned, visitSecondsMade
    /// Crises, assessments and admissions of people who were discharged and are followed.
    case crisesDischarged, assessmentsDischarged, admissionsDischarged
    /// People whose case was closed early.
    case closedEarly
    /// Discharges followed for 52 and for 104 weeks within the run, not closed early, and of these those referred again
    /// within that time.
    case dischargesFollowedYear, rereferredInYear, dischargesFollowedTwoYears, rereferredInTwoYears
    /// The same of cases closed early, for 26, 52 and 104 weeks.
    case closuresFollowed, rereferredClosed, closuresFollowedYear, rereferredClosedInYear, closuresFollowedTwoYears,
        rereferredClosedInTwoYears
    /// Pieces of work that arose for a target's sake.
    case surplusPieces
    /// Pieces of coordinators' work given to colleagues of other roles.
    case workDelegated
    /// Pieces that became more urgent because they were late.
    case workEscalated
}

/// What is added up for each team, role and week.
public enum StaffMeasure: Int, Sendable, CaseIterable {
    /// Contracted seconds of the posts filled.
    case contracted
    /// Seconds of annual leave.
    case annualLeave
    /// Seconds of bank holidays.
    case bankHoliday
    /// Seconds of sickness.
    case sickness
    /// Seconds attended within shifts.
    case attended
    /// Unpaid seconds beyond the end of a shift.
    case overrun
    /// Unpaid seconds of work at home.
    case ownTime
    /// Seconds by category, in the order of `HoursCategory`.
    case direct, telephone, indirect, travel, recording, supervision, meetings, waiting, standby, unassigned
    /// Of the unassigned seconds, those kept in reserve for urgent work.
    case reserve
    /// Seconds worked on protected kinds of work, within shifts or beyond their end.
    case protectedDelivered
    /// Seconds of work that arose.
    case arising
    /// Weeks at work, of each worker's own pattern.
    case weeksAtWork
    /// Contacts registered.
    case contactsRegistered
    /// Contacts made.
    case contactsMade
    /// Worker-periods judged against the contacts target.
    case contactPeriods
    /// Of these, at target or above.
    case contactPeriodsAttained
    /// Seconds of supervision planned.
    case supervisionPlanned
    /// Seconds of supervision received.
    case supervisionReceived
    /// Seconds of work due and undone in workers' queues, at the end of each week.
    case backlog
    /// Seconds of notes never entered.
    case neverEntered
    /// Second by second, whole-time equivalent of the posts in being.
    case established
    /// Second by second, whole-time equivalent of the posts filled.
    case inPost
    /// Second by second, whole-time equivalent of the posts in being and not filled.
    case vacant
    /// Second by second, whole-time equivalent of the posts filled times speed of work.
    case effective
    /// Second by second, posts filled.
    case headsInPost
    /// Second by second, posts in being.
    case postsEstablished
    /// Workers who left.
    case leavers
    /// Coordinators counted at the end of a week.
    case coordinatorWeeks
    /// Of these, above the safe caseload.
    case coordinatorWeeksOverSafe
    /// Pieces of work that were broken off for something that could not wait.
    case interruptions
    /// Days on duty.
    case dutyDays
    /// Contacts made, each as much as it was worth.
    case contactWorth
    /// Contacts that were answered and registered at any time, in the week in which they were made.
    case contactsRecorded
    /// Contacts registered, answered or not, each once.
    case contactsEntered
    /// Seconds from these contacts to their registration.
    case entryLag
    /// Contacts that were to be registered and whose notes were given up or lost.
    case contactsNeverEntered
    /// Seconds of contact, face to face or on the telephone, that are never registered.
    case uncounted
    /// Visits at which somebody was met.
    case visitsAnswered
    /// Seconds face to face at these visits.
    case visitSeconds
    /// Worker-periods in which contacts, each as much as it was worth, reached the contacts target.
    case contactPeriodsOfWorth
    /// Contracted seconds of maternity, study and special leave.
    case maternityLeave, studyLeave, specialLeave
    /// Contracted seconds not worked in a phased return.
    case phasedReturn
    /// Contracted seconds spent elsewhere.
    case elsewhere
    /// Contracted seconds taken in lieu of overtime.
    case timeInLieu
    /// Seconds beyond the end of a shift that are paid, and that are to be taken in lieu.
    case overtimePaid, overtimeInLieu
    /// Weeks of workers who were at work in them, and of these those with more than 48 hours.
    case workerWeeks, longWeeks
    /// Rests between days of work, and of these those of less than 11 hours.
    case rests, shortRests
    /// Workers at the end of each week, and their strain and what they report of it, added up.
    case strainWeeks, strain, strainReported
    /// Of these workers, those above the level that counts as high.
    case strainHigh
    /// How far they have cut off, added up.
    case cutOff
    /// Workers at the end of each week in which they were at work, and those whose level aimed at met a limit.
    case strainWorkWeeks, strainClipped
    /// What each part adds to the level aimed at, in the order of `StrainPart`.
    case strainBase, strainOverload, strainOvertime, strainSupervision, strainMonitoring, strainHarm,
        strainReorganisation, strainAlone, strainStatutory, strainDiscretion, strainVoice, strainRole,
        strainInstability, strainReforms, strainSlack
    /// Holders who have not given notice at the beginning of each week, and their hazards of leaving a year, added up.
    case hazardWeeks, leavingHazard
    /// The strain of workers who left, on their last day, added up.
    case strainOfLeavers
    /// Weighted people beyond the safe caseload, at the end of each week.
    case overSafeCaseload
    /// Whole-time equivalent of coordinators at the end of each week by length of service, as `ServiceBand` has them.
    case serviceUnderTwo, serviceTwoToFive, serviceOverFive
    /// Workers who started in a post that was vacant.
    case starters
    /// Workers who left, by why they gave notice.
    case leaversResigned, leaversRetired, leaversMoved, leaversToLeadership, leaversNotReappointed
    /// Contacts made for the sake of the register.
    case paddingContacts
    /// Coordinators at the end of a week while there is a cap, those above it, and how many people are above it.
    case coordinatorWeeksCapped, coordinatorWeeksOverCap, peopleOverCap
    /// Vacancies filled that arose within simulated time.
    case postsFilled
    /// Seconds from leaving to start of these by part, and where it is not stated in parts.
    case fillApproval, fillAdvertising, fillHiring, fillUndivided
    /// Second by second, vacant posts that are not approved for filling.
    case waitingApproval
    /// Posts of leavers that were deleted, and that went to another role.
    case postsDeleted, postsSubstituted
    /// Second by second, whole-time equivalent of agency workers in place.
    case agencySeconds
    /// Of the contracted seconds, those of agency workers.
    case agencyContracted
}

extension StaffMeasure {
    /// What contracted time is used for; their sum is `contracted`.
    public static let uses: [StaffMeasure] = [
        .annualLeave, .bankHoliday, .sickness, .attended, .maternityLeave, .studyLeave, .specialLeave, .phasedReturn,
        .elsewhere, .timeInLieu,
    ]
    /// Time worked; their sum is that of the categories of work.
    public static let worked: [StaffMeasure] = [.attended, .overrun, .ownTime, .overtimePaid, .overtimeInLieu]
}

/// What is added up for each team and work type over all measured weeks.
public enum WorkMeasure: Int, Sendable, CaseIterable {
    /// Pieces done.
    case done
    /// Pieces done, or overdue at the end.
    case judged
    /// Of these, later than due.
    case late
    /// Seconds by which they were late.
    case secondsLate
}

/// What is added up for each clinic and week.
public enum ClinicMeasure: Int, Sendable, CaseIterable {
    /// Slots that there were.
    case slotsOffered
    /// Of these, slots of an appointment, whether or not the person came.
    case slotsUsed
    /// Routine first contacts of the clinic's people whose referral fell in the measured weeks.
    case routineBookings
    /// Working days from referral to these.
    case routineWait
    /// Urgent first contacts of the clinic's people whose referral fell in the measured weeks.
    case urgentBookings
    /// Working days from referral to these.
    case urgentWait
    /// Of the urgent ones, those within five working days.
    case urgentWithinFive
    /// Appointments of the clinic's people.
    case appointments
    /// Of these, appointments to which nobody came.
    case notAttended
}

/// What is added up for each target of closures or of a work type, each team and week, at the end of a target's period or,
/// for work in time, piece by piece.
public enum TargetMeasure: Int, Sendable, CaseIterable {
    /// What is asked for, or pieces judged for their time.
    case asked
    /// Of this, what was reported: cases closed, pieces finished, pieces finished in time; never more than was asked.
    case met
    /// Of this, what the target is for: cases not closed early, pieces as much as they were worth.
    case metInFull
}
