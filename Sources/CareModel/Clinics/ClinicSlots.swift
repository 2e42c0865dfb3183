import Scenario

extension Simulation {
    /// Forgets all appointments.
    func openClinics() {
        for place in 0..<freeSlots.count { freeSlots[place] = slotsAtStart[place] }
        firstOpenDay.fill(with: 0)
        clinicSlotsTaken = 0
    }

    /// The first day from which an appointment may be given with some working days of notice: never before today.
    ///
    /// With a notice of 1 somebody accepted on a Friday, a Saturday or a Sunday may come on Monday.
    func firstDay(notice: Int) -> Int {
        let today = Int(now / Simulation.daySeconds)
        let working = workingDay[today] + notice
        guard working >= 0 else { return today }
        guard working < dayOfWorkingDay.count else { return dayCount }
        return max(today, dayOfWorkingDay[working])
    }

    /// The earliest day from a day on that has a slot for a routine or an urgent person in a diary; the number of days of
    /// the run if there is none before its end.
    ///
    /// Days that are full stay full but for what is given back, so that the search begins at the first open day.
    /// O(1) amortised for a diary that is full for some time ahead, else in the days from there to the notice.
    func earliestDay(_ diary: Int, from first: Int, isUrgent: Bool) -> Int {
        let hint = diary * 2 + (isUrgent ? 1 : 0)
        var open = max(Int(firstOpenDay[hint]), Int(now / Simulation.daySeconds))
        while open < dayCount, openSlots(diary, day: open, isUrgent: isUrgent) == 0 { open += 1 }
        firstOpenDay[hint] = Int32(open)
        var day = max(open, first)
        while day < dayCount, openSlots(diary, day: day, isUrgent: isUrgent) == 0 { day += 1 }
        return min(day, dayCount)
    }

    /// Slots of a day that a routine or an urgent person may have, one bit each; not those that have begun.
    @inline(__always)
    func openSlots(_ diary: Int, day: Int, isUrgent: Bool) -> UInt64 {
        var bits = freeSlots[diary * dayCount + day]
        if bits == 0 { return 0 }
        if !isUrgent { bits &= ~reservedSlots[clinicDiaries[diary].clinic * 7 + day % 7] }
        if now > Double(day) * Simulation.daySeconds {
            while bits != 0, time(of: ClinicSlot(diary, day: day, slot: bits.trailingZeroBitCount)) <= now {
                bits &= bits - 1
            }
        }
        return bits
    }

    /// When an appointment begins: the slots of a day are spread evenly over its hours.
    func time(of appointment: ClinicSlot) -> Double {
        let clinic = clinicDiaries[Int(appointment.diary)].clinic
        let day = Int(appointment.day)
        let spacing = clinics[clinic].length / Double(clinicSlots[clinic * 7 + day % 7])
        let second = (clinics[clinic].opens + Double(appointment.slot) * spacing).rounded(.down)
        return Double(day) * Simulation.daySeconds + second
    }

    /// Gives a person a slot of a day that has one: a reserved one first if they are urgent, else the earliest.
    func takeSlot(_ person: Int, diary: Int, day: Int, isUrgent: Bool) {
        var bits = openSlots(diary, day: day, isUrgent: isUrgent)
        let reserved = bits & reservedSlots[clinicDiaries[diary].clinic * 7 + day % 7]
        if reserved != 0 { bits = reserved }
        let made = ClinicSlot(diary, day: day, slot: bits.trailingZeroBitCount)
        freeSlots[diary * dayCount + day] &= ~(1 << UInt64(made.slot))
        clinicSlotsTaken += 1
        people[person].clinicSlot = made
        at(time(of: made), .clinicSlot, person, stamp: people[person].generation)
    }

    /// Cancels a person's appointment, if there is one; a slot that has not begun is free again.
    func giveUpClinicSlot(_ person: Int) {
        let made = people[person].clinicSlot
        guard made.diary >= 0 else { return }
        if time(of: made) > now { freeAgain(made) }
        people[person].clinicSlot = ClinicSlot()
    }

    /// Makes the slot of an appointment that does not take place free.
    func freeAgain(_ made: ClinicSlot) {
        let diary = Int(made.diary)
        freeSlots[diary * dayCount + Int(made.day)] |= 1 << UInt64(made.slot)
        clinicSlotsTaken -= 1
        for hint in diary * 2...diary * 2 + 1 { firstOpenDay[hint] = min(firstOpenDay[hint], made.day) }
    }

    /// Adds a week's slots, and those that were used, to the measures of the clinics.
    func closeWeekOfClinics() {
        let first = week * 7
        for diary in 0..<clinicDiaries.count {
            let post = clinicDiaries[diary].post
            if post >= 0, posts[post].status != .filled, posts[post].status != .onNotice { continue }
            for day in first..<min(first + 7, dayCount) {
                let place = diary * dayCount + day
                let offered = slotsAtStart[place].nonzeroBitCount
                add(Double(offered), .slotsOffered, clinic: clinicDiaries[diary].clinic)
                add(Double(offered - freeSlots[place].nonzeroBitCount), .slotsUsed, clinic: clinicDiaries[diary].clinic)
            }
        }
    }

    /// Adds to a measure of a clinic in the present week.
    @inline(__always)
    func add(_ value: Double, _ measure: ClinicMeasure, clinic: Int) {
        measures[row + clinicStart + clinic * clinicMeasures + measure.rawValue] += value
    }

    /// Each slot that is not free is that of an appointment, and of one only.
    func checkClinicSlots() throws(ConservationFault) {
        var used = 0
        for place in 0..<freeSlots.count {
            used += slotsAtStart[place].nonzeroBitCount - freeSlots[place].nonzeroBitCount
        }
        guard used == clinicSlotsTaken else {
            throw ConservationFault(message: "\(clinicSlotsTaken) appointments were made in \(used) slots")
        }
    }
}
