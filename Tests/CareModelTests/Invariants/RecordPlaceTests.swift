import Testing

@testable import CareModel

@Suite("Records in memory")
struct RecordPlaceTests {
    @Test("What nearly every event reads of a person or a piece of work is together and begins a line")
    func lines() {
        #expect(MemoryLayout<Person>.stride % 128 == 0)
        #expect(MemoryLayout<Person>.offset(of: \.firstProceeding).map { $0 + 4 } == 128)
        #expect(MemoryLayout<WorkItem>.stride % 128 == 0)
        #expect(MemoryLayout<WorkItem>.offset(of: \.parts) == 64)
        // Moves and discharge of a person.
        #expect(MemoryLayout<ClockState>.stride * (Clock.discharge + 1) == 64)
    }

    @Test("A column begins a pair of lines, and keeps its elements when it grows", arguments: [3, 20_000, 400_000])
    func columns(count: Int) {
        var column = Column<UInt64>(repeating: 0, count: 0)
        for number in 0..<count { column.append(UInt64(number)) }
        #expect(UInt(bitPattern: column.element(0)) % 128 == 0)
        #expect((0..<count).allSatisfy { column[$0] == UInt64($0) })
        #expect(column.array(from: count - 2) == [UInt64(count - 2), UInt64(count - 1)])
    }
}
