import CMemory

/// Elements in one block of memory, without reference counting; it grows by doubling and never shrinks.
///
/// The first begins two lines of a processor's cache, which are fetched together; so does each whose size is a multiple of
/// 128 bytes.
struct Column<Element: BitwiseCopyable>: ~Copyable {
    private(set) var count: Int
    private var capacity: Int
    private var base: UnsafeMutablePointer<Element>

    init(repeating element: Element, count: Int) {
        self.count = count
        capacity = max(count, 16)
        base = Self.allocate(capacity)
        base.initialize(repeating: element, count: count)
    }

    init(_ elements: [Element]) {
        count = elements.count
        capacity = max(count, 16)
        base = Self.allocate(capacity)
        for index in 0..<count { (base + index).initialize(to: elements[index]) }
    }

    deinit { Self.deallocate(base) }

    /// An element in place: reading one field of a large element copies no more than that field.
    @inline(__always)
    subscript(index: Int) -> Element {
        unsafeAddress {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the column")
            return UnsafePointer(base + index)
        }
        nonmutating unsafeMutableAddress {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the column")
            return base + index
        }
    }

    /// An element of which many fields are read or written in turn: its place is found and checked once.
    ///
    /// It holds until the column grows.
    @inline(__always)
    func element(_ index: Int) -> UnsafeMutablePointer<Element> {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the column")
        return base + index
    }

    /// So many elements from an index on, checked once; it holds until the column grows.
    @inline(__always)
    func elements(from index: Int, count length: Int) -> UnsafeMutablePointer<Element> {
        precondition(index >= 0 && length >= 0 && index + length <= count, "elements outside the column")
        return base + index
    }

    /// Asks the processor to bring so many lines of memory nearer, from the beginning of an element on.
    @inline(__always)
    func fetch(_ index: Int, lines: Int = 1) {
        // Reckoned as numbers: a line beyond the end is asked for in vain, and is no address of the column.
        let place = UInt(bitPattern: base) &+ UInt(bitPattern: index &* MemoryLayout<Element>.stride)
        for line in 0..<lines { caseload_fetch_line(UnsafeRawPointer(bitPattern: place &+ UInt(line &* 64))) }
    }

    /// Adds elements at the end. O(1) amortised for each.
    mutating func append(_ element: Element, times: Int = 1) {
        if count + times > capacity { grow(to: count + times) }
        (base + count).initialize(repeating: element, count: times)
        count += times
    }

    /// The index of a place for an element: one that was given back, or a new one at the end; the element is put there.
    @inline(__always)
    mutating func place(_ element: Element, reusing free: inout Column<Int32>) -> Int {
        guard free.count > 0 else {
            append(element)
            return count - 1
        }
        let index = Int(free.removeLast())
        self[index] = element
        return index
    }

    /// The index of a place for an element as `place(_:reusing:)` finds it, where a copy of an element of another column
    /// is put: a large element is copied once.
    @inline(__always)
    mutating func place(copyOf first: borrowing Column, reusing free: inout Column<Int32>) -> Int {
        guard free.count > 0 else {
            append(first[0])
            return count - 1
        }
        let index = Int(free.removeLast())
        (base + index).initialize(from: first.base, count: 1)
        // The next one is asked for ahead of its turn.
        if free.count > 0 { fetch(Int(free[free.count - 1]), lines: MemoryLayout<Element>.stride / 64) }
        return index
    }

    /// Takes the last element away.
    mutating func removeLast() -> Element {
        precondition(count > 0, "an empty column has no last element")
        count -= 1
        return base[count]
    }

    /// Forgets all elements and keeps the memory.
    mutating func removeAll() { count = 0 }

    /// Sets every element.
    mutating func fill(with element: Element) { base.update(repeating: element, count: count) }

    /// The elements from one on.
    func array(from first: Int = 0) -> [Element] {
        precondition(first >= 0 && first <= count, "a place within the column, or its end")
        return Array(UnsafeBufferPointer(start: base + first, count: count - first))
    }

    /// Memory for so many elements. What is large is in large pages where the system has them: with small ones nearly every
    /// look at somebody among some ten thousand people would first have to find the page.
    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
        let bytes = capacity * MemoryLayout<Element>.stride
        let page = 1 << 21
        let isLarge = bytes >= page / 2
        let size = isLarge ? (bytes + page - 1) / page * page : bytes
        let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: isLarge ? page : 128)
        if isLarge { caseload_want_large_pages(memory, size) }
        return memory.bindMemory(to: Element.self, capacity: capacity)
    }

    private static func deallocate(_ base: UnsafeMutablePointer<Element>) { UnsafeMutableRawPointer(base).deallocate() }

    private mutating func grow(to needed: Int) {
        let larger = max(needed, capacity * 2)
        let fresh = Self.allocate(larger)
        fresh.moveInitialize(from: base, count: count)
        Self.deallocate(base)
        base = fresh
        capacity = larger
    }
}

extension Column where Element == Double {
    /// The first of some cumulative shares above a uniform draw, as its distance from `base`.
    func pick(_ u: Double, from base: Int, count: Int) -> Int {
        for index in 0..<count - 1 where u < self[base + index] { return index }
        return count - 1
    }
}
