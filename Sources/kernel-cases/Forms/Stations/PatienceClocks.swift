internal import EventKernel

/// The pending ends of patience of those who wait, to be cancelled when service begins.
///
/// Each customer who may have to wait holds a place, which is given to another once the customer waits no longer.
struct PatienceClocks: ~Copyable {
    private var handles: UnsafeMutablePointer<EventHandle>
    private var free: UnsafeMutablePointer<Int32>
    private var freeCount = 0
    private var usedCount = 0
    private var capacity = 64

    init() {
        handles = .allocate(capacity: capacity)
        free = .allocate(capacity: capacity)
    }

    deinit {
        handles.deallocate()
        free.deallocate()
    }

    /// Takes a place.
    @inline(__always)
    mutating func take() -> Int32 {
        if freeCount > 0 {
            freeCount -= 1
            return free[freeCount]
        }
        if usedCount == capacity { grow() }
        usedCount += 1
        return Int32(truncatingIfNeeded: usedCount - 1)
    }

    /// The clock of a place.
    @inline(__always)
    subscript(place: Int32) -> EventHandle {
        get { handles[Int(place)] }
        set { handles[Int(place)] = newValue }
    }

    /// Gives a place back.
    @inline(__always)
    mutating func giveBack(_ place: Int32) {
        free[freeCount] = place
        freeCount += 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<EventHandle>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: handles, count: usedCount)
        handles.deallocate()
        handles = larger
        let freeLarger = UnsafeMutablePointer<Int32>.allocate(capacity: capacity * 2)
        freeLarger.moveInitialize(from: free, count: freeCount)
        free.deallocate()
        free = freeLarger
        capacity *= 2
    }
}
