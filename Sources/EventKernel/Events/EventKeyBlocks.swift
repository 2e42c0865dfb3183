/// Small blocks of memory for keys, taken and given back one at a time.
///
/// A block is aligned to its size, so that the end of a key's memory tells whether its block is full. The first place of
/// a block is kept for the address of the block after it.
@usableFromInline
struct EventKeyBlocks: ~Copyable {
    /// The address of a block.
    @usableFromInline typealias Block = UnsafeMutablePointer<EventKey>

    /// Places of a block, the one for the next block's address included.
    @inlinable static var places: Int { 32 }

    @inlinable static var byteCount: Int { places * MemoryLayout<EventKey>.stride }

    // Memory is asked for in slabs of blocks, each twice the one before.
    @inlinable static var leastBlocksOfSlab: Int { 128 }
    @inlinable static var mostBlocksOfSlab: Int { 1 << 14 }

    @usableFromInline var firstFree: Block?

    /// Of the latest slab: the first block that was never used, and how many of them there are.
    @usableFromInline var unused: Block?
    @usableFromInline var unusedCount = 0

    /// The latest slab, whose first block holds the address of the slab before.
    @usableFromInline var latestSlab: Block?
    @usableFromInline var blocksOfNextSlab: Int

    @inlinable
    init() {
        blocksOfNextSlab = Self.leastBlocksOfSlab
    }

    @inlinable
    deinit {
        var slab = latestSlab
        while let current = slab {
            slab = Self.next(after: current)
            UnsafeMutableRawPointer(current).deallocate()
        }
    }

    /// A block, followed by none.
    ///
    /// - Complexity: O(1).
    @inlinable
    mutating func take() -> Block {
        if let block = firstFree {
            firstFree = Self.next(after: block)
            Self.link(block, to: nil)
            return block
        }
        if unusedCount == 0 { addSlab() }
        guard let block = unused else { preconditionFailure("a slab has blocks") }
        unused = block + Self.places
        unusedCount -= 1
        Self.link(block, to: nil)
        return block
    }

    /// Gives a block back.
    ///
    /// - Complexity: O(1).
    @inlinable
    mutating func give(_ block: Block) {
        Self.link(block, to: firstFree)
        firstFree = block
    }

    @inlinable
    static func next(after block: Block) -> Block? {
        UnsafeRawPointer(block).load(as: Optional<Block>.self)
    }

    @inlinable
    static func link(_ block: Block, to next: Block?) {
        UnsafeMutableRawPointer(block).storeBytes(of: next, as: Optional<Block>.self)
    }

    @inlinable
    mutating func addSlab() {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: blocksOfNextSlab * Self.byteCount, alignment: Self.byteCount)
        let slab = memory.bindMemory(to: EventKey.self, capacity: blocksOfNextSlab * Self.places)
        Self.link(slab, to: latestSlab)
        latestSlab = slab
        unused = slab + Self.places
        unusedCount = blocksOfNextSlab - 1
        blocksOfNextSlab = min(blocksOfNextSlab * 2, Self.mostBlocksOfSlab)
    }
}
