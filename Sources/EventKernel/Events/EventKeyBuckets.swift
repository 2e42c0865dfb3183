/// The keys that are not due soon, unsorted, in buckets by some bits of the key: a radix heap with rungs.
///
/// Consecutive bits of the key make a *rung*. A key lies on the rung of the highest bit in which it differs from a
/// *reference* that is not greater than any key, in the bucket of its digit there (Ahuja, Mehlhorn, Orlin and Tarjan
/// 1990, doi:10.1145/77600.77615). The least keys are therefore together in the first bucket of the lowest rung that has
/// any, and only those are ever divided further: on new rungs below, made for their number and their differences (as in
/// the ladder queue of Tang, Goh and Thng 2005, doi:10.1145/1103323.1103324). No width of buckets is estimated that a law
/// of increments could defeat; and since keys are distinct, events of one time are divided like others, by their order.
///
/// A bucket is a chain of small blocks, written at the end and read in sequence: with some hundreds of buckets in use
/// their ends stay in the caches, whatever the number of keys.
@usableFromInline
struct EventKeyBuckets: ~Copyable {
    @usableFromInline typealias Block = EventKeyBlocks.Block

    @usableFromInline
    struct Bucket {
        /// The first block; nil when the bucket is empty.
        @usableFromInline var first: Block?
        /// The place for the next key; at the end of a block that is full.
        @usableFromInline var end: Block?

        @inlinable
        init(first: Block? = nil, end: Block? = nil) {
            self.first = first
            self.end = end
        }

        /// Whether all keys are in one block.
        @inlinable
        var isOneBlock: Bool {
            guard let first, let end else { return true }
            return end > first && end - first <= EventKeyBlocks.places
        }

        /// Takes the first block out of the chain; nil when there is none left.
        @inlinable
        @inline(__always)
        mutating func removeFirstBlock() -> Block? {
            guard let block = first else { return nil }
            first = EventKeyBlocks.next(after: block)
            return block
        }

        /// The keys of a block that was taken out of the chain last.
        @inlinable
        @inline(__always)
        func keys(of block: Block) -> UnsafeBufferPointer<EventKey> {
            let isLast = first == nil
            guard isLast, let end else {
                return UnsafeBufferPointer(start: block + 1, count: EventKeyBlocks.places - 1)
            }
            return UnsafeBufferPointer(start: block + 1, count: end - block - 1)
        }

        /// Calls a closure with each key, in the order in which they came.
        @inlinable
        @inline(__always)
        func forEach(_ body: (EventKey) -> Void) {
            var rest = self
            while let block = rest.removeFirstBlock() {
                for key in rest.keys(of: block) { body(key) }
            }
        }
    }

    /// The rung that a bit belongs to, and that rung's lowest bit.
    @usableFromInline
    struct RungOfBit {
        @usableFromInline var rung: UInt8
        @usableFromInline var shift: UInt8

        @inlinable
        init(rung: Int, shift: Int) {
            self.rung = UInt8(truncatingIfNeeded: rung)
            self.shift = UInt8(truncatingIfNeeded: shift)
        }
    }

    @inlinable static var mostBitsOfRung: Int { 8 }
    /// With fewer, keys would be moved too often; and there would be more rungs than `mostRungs`.
    @inlinable static var leastBitsOfRung: Int { 4 }
    /// All bits in rungs of the least number of them, and the last of them cut short.
    @inlinable static var mostRungs: Int { UInt128.bitWidth / leastBitsOfRung + 1 }
    @inlinable static var bucketsOfRung: Int { 1 << mostBitsOfRung }
    @inlinable static var wordsOfRung: Int { bucketsOfRung / UInt64.bitWidth }
    /// How many keys a bucket should get when others are divided.
    @inlinable static var wantedKeys: Int { 12 }

    /// How many keys there are.
    @usableFromInline var count = 0

    /// No key here is less; the places of all keys are relative to it.
    @usableFromInline var reference: UInt128 = 0

    /// The rung of the bucket that was taken last: those after it are empty.
    @usableFromInline var takenRung = -1

    // Allocated when the first rungs are made: a small model never needs them.
    @usableFromInline var buckets: UnsafeMutablePointer<Bucket>
    @usableFromInline var bucketCount = 0
    /// For each bucket a bit, whether it holds keys.
    @usableFromInline let occupied: UnsafeMutablePointer<UInt64>
    /// For each rung a bit, whether one of its buckets holds keys.
    @usableFromInline var occupiedRungs: UInt64 = 0
    /// For each bit of a key its rung; rung 0 has the highest bits.
    @usableFromInline let rungs: UnsafeMutablePointer<RungOfBit>
    @usableFromInline let shifts: UnsafeMutablePointer<Int>
    @usableFromInline var blocks = EventKeyBlocks()

    @inlinable
    init() {
        buckets = .allocate(capacity: 0)
        occupied = .allocate(capacity: Self.mostRungs * Self.wordsOfRung)
        occupied.initialize(repeating: 0, count: Self.mostRungs * Self.wordsOfRung)
        rungs = .allocate(capacity: UInt128.bitWidth)
        rungs.initialize(repeating: RungOfBit(rung: 0, shift: 0), count: UInt128.bitWidth)
        shifts = .allocate(capacity: Self.mostRungs)
        shifts.initialize(repeating: 0, count: Self.mostRungs)
    }

    @inlinable
    deinit {
        buckets.deallocate()
        occupied.deallocate()
        rungs.deallocate()
        shifts.deallocate()
    }

    /// Adds a key.
    ///
    /// - Precondition: the key is not less than the reference.
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    mutating func insert(_ key: EventKey) {
        assert(key.bits >= reference)
        count &+= 1
        let place = place(of: key)
        let bucket = buckets + place
        if let end = bucket.pointee.end, UInt(bitPattern: end) & UInt(EventKeyBlocks.byteCount &- 1) != 0 {
            end.pointee = key
            bucket.pointee.end = end + 1
        } else {
            extend(place, with: key)
        }
    }

    /// The number of a key's bucket: that of its rung, then of its digit.
    ///
    /// A rung may have fewer bits than a digit: those above it are the same in all keys of the rung.
    @inlinable
    @inline(__always)
    func place(of key: EventKey) -> Int {
        let difference = key.bits ^ reference
        let upper = UInt64(truncatingIfNeeded: difference >> 64)
        let lower = UInt64(truncatingIfNeeded: difference) | 1
        let bit = upper != 0 ? 127 &- upper.leadingZeroBitCount : 63 &- lower.leadingZeroBitCount
        let rung = rungs[bit]
        let digit = Int(truncatingIfNeeded: key.bits &>> UInt128(rung.shift)) & (Self.bucketsOfRung &- 1)
        return Int(rung.rung) &* Self.bucketsOfRung &+ digit
    }

    /// Adds a key to a bucket whose last block has no room.
    @inlinable
    @inline(never)
    mutating func extend(_ place: Int, with key: EventKey) {
        let block = blocks.take()
        if let end = buckets[place].end {
            EventKeyBlocks.link(end - EventKeyBlocks.places, to: block)
        } else {
            buckets[place].first = block
            occupied[place / UInt64.bitWidth] |= 1 &<< UInt64(place % UInt64.bitWidth)
            occupiedRungs |= 1 &<< UInt64(place / Self.bucketsOfRung)
        }
        block[1] = key
        buckets[place].end = block + 2
    }

    /// Empties the bucket of the least keys.
    ///
    /// - Returns: the bucket, and the keys that belong into it: from `start` to before `end`.
    /// - Precondition: there are keys.
    /// - Complexity: O(1).
    @inlinable
    mutating func takeLeast() -> (bucket: Bucket, start: UInt128, end: UInt128) {
        takenRung = UInt64.bitWidth - 1 - occupiedRungs.leadingZeroBitCount
        var word = takenRung * Self.wordsOfRung
        while occupied[word] == 0 { word += 1 }
        let place = word * UInt64.bitWidth + occupied[word].trailingZeroBitCount
        let shift = UInt128(shifts[takenRung])
        let digits = (reference &>> shift) & ~UInt128(Self.bucketsOfRung - 1) | UInt128(place % Self.bucketsOfRung)
        let start = digits &<< shift
        return (take(place), start, start &+ 1 &<< shift)
    }

    /// The keys of the bucket whose turn is next, in no order: none if there is no bucket, or if it is to be divided.
    ///
    /// - Complexity: O(1).
    @inlinable
    var leastKeys: UnsafeBufferPointer<EventKey> {
        guard occupiedRungs != 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
        var word = (UInt64.bitWidth - 1 - occupiedRungs.leadingZeroBitCount) * Self.wordsOfRung
        while occupied[word] == 0 { word += 1 }
        let bucket = buckets[word * UInt64.bitWidth + occupied[word].trailingZeroBitCount]
        guard bucket.isOneBlock, let first = bucket.first, let end = bucket.end else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: first + 1, count: end - first - 1)
    }

    @inlinable
    mutating func take(_ place: Int) -> Bucket {
        let bucket = buckets[place]
        buckets[place] = Bucket()
        occupied[place / UInt64.bitWidth] &= ~(1 &<< UInt64(place % UInt64.bitWidth))
        let rung = place / Self.bucketsOfRung
        var rest: UInt64 = 0
        for word in 0..<Self.wordsOfRung { rest |= occupied[rung * Self.wordsOfRung + word] }
        if rest == 0 { occupiedRungs &= ~(1 &<< UInt64(rung)) }
        return bucket
    }

    /// Divides the bucket that was taken last among new rungs.
    ///
    /// - Complexity: O(*n*) in its keys.
    @inlinable
    @inline(never)
    mutating func divide(_ bucket: Bucket) {
        guard let first = bucket.first?[1].bits else { return }
        var differences: UInt128 = 0
        var keyCount = 0
        bucket.forEach { key in
            differences |= key.bits ^ first
            keyCount &+= 1
        }
        makeRungs(first: first, differences: differences, keyCount: keyCount)
        count &-= keyCount
        var rest = bucket
        while let block = rest.removeFirstBlock() {
            for key in rest.keys(of: block) { insert(key) }
            blocks.give(block)
        }
    }

    /// Gives back the blocks of a bucket that was taken, whose keys are now elsewhere.
    ///
    /// - Complexity: O(*n*) in its keys.
    @inlinable
    mutating func discard(_ bucket: Bucket) {
        var rest = bucket
        while let block = rest.removeFirstBlock() {
            count &-= rest.keys(of: block).count
            blocks.give(block)
        }
    }

    /// Makes the rungs below the one that was taken last, and the reference, for keys that are to be divided.
    ///
    /// - Parameters:
    ///   - first: one of the keys.
    ///   - differences: the bits in which the keys differ.
    @inlinable
    mutating func makeRungs(first: UInt128, differences: UInt128, keyCount: Int) {
        if bucketCount == 0 { allocateBuckets() }
        let ceiling = takenRung < 0 ? UInt128.bitWidth : shifts[takenRung]
        let top = UInt128.bitWidth - differences.leadingZeroBitCount
        let neededBits = Int.bitWidth - (keyCount / Self.wantedKeys).leadingZeroBitCount
        let bits = min(max(neededBits, Self.leastBitsOfRung), Self.mostBitsOfRung)
        reference = top == UInt128.bitWidth ? 0 : (first &>> UInt128(top)) &<< UInt128(top)
        var rung = takenRung
        var upper = ceiling
        // Bits between those of the taken rung and the first difference: keys that come later may differ there.
        while upper > top && upper > max(0, top - bits) + Self.mostBitsOfRung {
            // A narrow rest takes some bits of the differences along.
            let lower = max(0, min(max(top, upper - Self.mostBitsOfRung), upper - Self.leastBitsOfRung))
            rung += 1
            layRung(rung, from: lower, to: upper)
            upper = lower
        }
        var wanted = max(0, top - bits)
        while upper > 0 {
            rung += 1
            layRung(rung, from: wanted, to: upper)
            upper = wanted
            wanted = max(0, upper - Self.mostBitsOfRung)
        }
    }

    @inlinable
    mutating func allocateBuckets() {
        bucketCount = Self.mostRungs * Self.bucketsOfRung
        buckets.deallocate()
        buckets = .allocate(capacity: bucketCount)
        buckets.initialize(repeating: Bucket(), count: bucketCount)
    }

    @inlinable
    func layRung(_ rung: Int, from shift: Int, to end: Int) {
        precondition(rung < Self.mostRungs, "more rungs than the bits of a key can make")
        shifts[rung] = shift
        (rungs + shift).update(repeating: RungOfBit(rung: rung, shift: shift), count: end - shift)
    }

    /// Removes the keys that satisfy a condition.
    ///
    /// - Complexity: O(*n*).
    @inlinable
    mutating func removeAll(where isRemoved: (EventKey) -> Bool) {
        for place in 0..<(count == 0 ? 0 : bucketCount) where buckets[place].first != nil {
            let bucket = take(place)
            bucket.forEach { key in
                // Into the same bucket, which is empty now.
                if !isRemoved(key) { insert(key) }
            }
            discard(bucket)
        }
    }

    /// Calls a closure with each key, in no order.
    @inlinable
    func forEach(_ body: (EventKey) -> Void) {
        for place in 0..<(count == 0 ? 0 : bucketCount) { buckets[place].forEach(body) }
    }
}
