extension WaitingLine {
    @inlinable
    @inline(__always)
    mutating func insert(_ customer: Customer, priority: Int, at position: LinePosition) -> Ticket {
        precondition(priority >= 0 && priority < Self.priorityCount, "a priority is 0 to 63")
        let none = TicketSlots<Place>.none
        let previous: UInt32
        let next: UInt32
        if classes[priority].count == 0 {
            previous = none
            next = none
        } else {
            switch position {
            case .back:
                previous = classes[priority].last
                next = none
            case .front:
                previous = none
                next = classes[priority].first
            case .anywhere(let uniform):
                next = slotBehind(priority: priority, uniform: uniform)
                previous = next == none ? classes[priority].last : slots.slots[Int(next)].record.previous
            }
        }
        let ticket = slots.insert(
            Place(customer: customer, previous: previous, next: next, priority: UInt32(truncatingIfNeeded: priority)))
        if previous == none {
            classes[priority].first = ticket.slot
        } else {
            slots.slots[Int(previous)].record.next = ticket.slot
        }
        if next == none {
            classes[priority].last = ticket.slot
        } else {
            slots.slots[Int(next)].record.previous = ticket.slot
        }
        classes[priority].count &+= 1
        occupied |= 1 << UInt64(truncatingIfNeeded: priority)
        return ticket
    }

    /// - Precondition: somebody of that priority waits.
    @inlinable
    @inline(__always)
    mutating func removeFirst(of priority: Int) -> Customer {
        let slot = classes[priority].first
        let place = slots.slots[Int(slot)].record
        classes[priority].first = place.next
        classes[priority].count &-= 1
        if place.next == TicketSlots<Place>.none {
            occupied &= ~(1 << UInt64(truncatingIfNeeded: priority))
        } else {
            slots.slots[Int(place.next)].record.previous = TicketSlots<Place>.none
        }
        slots.remove(slot)
        return place.customer
    }

    @inlinable
    mutating func remove(_ slot: UInt32) -> Customer {
        let none = TicketSlots<Place>.none
        let place = slots.slots[Int(slot)].record
        let priority = Int(place.priority)
        if place.previous == none {
            classes[priority].first = place.next
        } else {
            slots.slots[Int(place.previous)].record.next = place.next
        }
        if place.next == none {
            classes[priority].last = place.previous
        } else {
            slots.slots[Int(place.next)].record.previous = place.previous
        }
        classes[priority].count &-= 1
        if classes[priority].count == 0 { occupied &= ~(1 << UInt64(place.priority)) }
        slots.remove(slot)
        return place.customer
    }

    /// The slot of a class before which a newcomer joins in random order; none for the back.
    @inlinable
    func slotBehind(priority: Int, uniform: Double) -> UInt32 {
        precondition(uniform >= 0 && uniform < 1, "a uniform number lies in 0..<1")
        let count = Int(classes[priority].count)
        // The product may round up to the number of gaps.
        let ahead = min(Int(uniform * Double(count + 1)), count)
        guard ahead < count else { return TicketSlots<Place>.none }
        if ahead <= count / 2 {
            var slot = classes[priority].first
            for _ in 0..<ahead { slot = slots.slots[Int(slot)].record.next }
            return slot
        }
        var slot = classes[priority].last
        for _ in 0..<(count - 1 - ahead) { slot = slots.slots[Int(slot)].record.previous }
        return slot
    }
}
