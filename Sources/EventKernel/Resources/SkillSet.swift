/// What a server can do, or a customer needs: up to 64 skills, whose meaning is the model's.
public struct SkillSet: OptionSet, Sendable, Hashable, BitwiseCopyable {
    /// One bit for each skill.
    public let rawValue: UInt64

    /// The skills whose bits are set.
    @inlinable
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// The set of a single skill, by its number.
    ///
    /// - Precondition: the number is 0 to 63.
    @inlinable
    public init(skill: Int) {
        precondition(skill >= 0 && skill < 64, "a skill is numbered 0 to 63")
        rawValue = 1 << UInt64(skill)
    }

    /// How many skills are in the set.
    @inlinable
    public var count: Int { rawValue.nonzeroBitCount }
}
