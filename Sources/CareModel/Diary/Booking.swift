import EventKernel

/// A time booked in one worker's diary, in seconds of simulated time.
struct Booking: BitwiseCopyable {
    var start: Double
    var end: Double
    var post: Int32
    var item: Int32
    /// Neighbours in the diary, in order of start.
    var next: Int32
    var previous: Int32
    /// The event of its start, for the worker whose appointment it is.
    var event: EventHandle

    static let none = Booking(start: 0, end: 0, post: -1, item: -1, next: -1, previous: -1, event: .none)
}

extension Simulation {
    /// Enters a time into a worker's diary. O(bookings after it).
    func enter(_ item: Int, start: Double, end: Double, post: Int) -> Int {
        let booking = Booking(
            start: start, end: end, post: Int32(post), item: Int32(item), next: -1, previous: -1, event: .none)
        let place = bookings.place(booking, reusing: &freeBookings)
        var before = diaries[post].tail
        while before >= 0, bookings[Int(before)].start > start { before = bookings[Int(before)].previous }
        let after = before >= 0 ? bookings[Int(before)].next : diaries[post].head
        bookings[place].previous = before
        bookings[place].next = after
        if before >= 0 { bookings[Int(before)].next = Int32(place) } else { diaries[post].head = Int32(place) }
        if after >= 0 { bookings[Int(after)].previous = Int32(place) } else { diaries[post].tail = Int32(place) }
        return place
    }

    /// Takes the times of a piece out of all diaries.
    func strike(_ item: Int) {
        if items[item].booking >= 0 { erase(Int(items[item].booking)) }
        if items[item].secondBooking >= 0 { erase(Int(items[item].secondBooking)) }
        items[item].booking = -1
        items[item].secondBooking = -1
        items[item].place = .none
    }

    private func erase(_ place: Int) {
        let booking = bookings[place]
        let post = Int(booking.post)
        if booking.previous >= 0 {
            bookings[Int(booking.previous)].next = booking.next
        } else {
            diaries[post].head = booking.next
        }
        if booking.next >= 0 {
            bookings[Int(booking.next)].previous = booking.previous
        } else {
            diaries[post].tail = booking.previous
        }
        queue.cancel(booking.event)
        bookings[place].item = -1
        bookings[place].event = .none
        freeBookings.append(Int32(place))
    }

    /// Counts appointments that are overdue at the end as late.
    func judgeDiary(_ post: Int) {
        var place = Int(diaries[post].head)
        while place >= 0 {
            let item = Int(bookings[place].item)
            if Int(items[item].owner) == post { judge(item, response: now) }
            place = Int(bookings[place].next)
        }
    }
}
