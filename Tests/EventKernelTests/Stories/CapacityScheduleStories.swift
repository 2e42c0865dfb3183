import EventKernel
import Testing

@Suite("Capacity schedules: stories")
struct CapacityScheduleStories {
    @Test("a week of office hours begins again every week")
    func week() {
        // In hours: five days from 9 to 17, two servers, at lunch one.
        let days = (0..<5).flatMap { day in
            [(9, 2), (12, 1), (13, 2), (17, 0)].map {
                CapacitySchedule.Step(from: Double(24 * day + $0.0), capacity: $0.1)
            }
        }
        let timetable = CapacitySchedule([.init(from: 0, capacity: 0)] + days, repeatedAfter: 168)
        #expect([0, 8.9, 9, 12.5, 13, 16.9, 17, 120].map { timetable.capacity(at: $0) } == [0, 0, 2, 1, 2, 2, 0, 0])
        #expect(timetable.capacity(at: 168 * 100 + 12) == 1)
        #expect(timetable.nextStep(after: 13) == 17)
        #expect(timetable.nextStep(after: 17) == 33)
        // After Friday's end: the beginning of the next week, at which nothing changes yet.
        #expect(timetable.nextStep(after: 113) == 168)
        #expect(timetable.nextStep(after: 168) == 177)
    }

    @Test("a timetable that is not repeated ends with its last step")
    func once() {
        let timetable = CapacitySchedule([.init(from: 0, capacity: 3), .init(from: 10, capacity: 1)])
        #expect(timetable.nextStep(after: 0) == 10)
        #expect(timetable.capacity(at: 10) == 1 && timetable.capacity(at: 1e9) == 1)
        #expect(timetable.nextStep(after: 10) == .infinity)
    }

    @Test("a step beyond the period stops the program")
    func precondition() async {
        await #expect(processExitsWith: .failure) {
            _ = CapacitySchedule([.init(from: 0, capacity: 1), .init(from: 7, capacity: 2)], repeatedAfter: 7)
        }
    }

    @Test("a time so far that the clock cannot tell periods apart stops the program")
    func farTime() async {
        let timetable = CapacitySchedule([.init(from: 0, capacity: 1)], repeatedAfter: 1)
        #expect(timetable.nextStep(after: 0x1p50 - 1) == 0x1p50)
        await #expect(processExitsWith: .failure) {
            _ = CapacitySchedule([.init(from: 0, capacity: 1)], repeatedAfter: 1).nextStep(after: 0x1p53)
        }
    }
}
