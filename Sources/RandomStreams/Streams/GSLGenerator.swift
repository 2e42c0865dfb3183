public import CGSL
internal import CPhilox

/// GSL's samplers on the words of an address.
///
/// Owns one generator of GSL, allocated once, that is pointed at one address after another by a few stores, without
/// seeding. It reads the same words as a `RandomStream` at that address. Rejection samplers read a varying number of
/// them; with an address for each entity and purpose common random numbers stay in step nevertheless. They are faster
/// than `Sampler` where a quantile has no formula, but a greater uniform number does not make a greater variate.
///
/// No function returns NaN: one that would stops the program. GSL's error handler is off for the whole process.
public struct GSLGenerator: ~Copyable, @unchecked Sendable {
    private let generator: UnsafeMutablePointer<gsl_rng>

    /// A generator at the first word of an address.
    ///
    /// - Precondition: there is memory for it, less than 200 bytes.
    public init(key: RandomKey, purpose: UInt64, entity: UInt64, ordinal: UInt64 = 0) {
        Sampler.switchOffErrorHandler()
        guard let generator = gsl_rng_alloc(caseload_gsl_philox_type()) else {
            preconditionFailure("there is no memory left for a random generator")
        }
        self.generator = generator
        point(key: key, purpose: purpose, entity: entity, ordinal: ordinal)
    }

    deinit {
        gsl_rng_free(generator)
    }

    /// Points the generator at the first word of an address; what it had left of another is forgotten.
    ///
    /// - Complexity: O(1).
    public mutating func point(key: RandomKey, purpose: UInt64, entity: UInt64, ordinal: UInt64 = 0) {
        caseload_gsl_philox_address(generator, key.seed, key.replication, purpose, entity, ordinal)
    }

    /// The next word: 64 random bits.
    public mutating func word() -> UInt64 { UInt64(gsl_rng_get(generator)) }

    /// The next uniform number, strictly between 0 and 1.
    public mutating func uniform() -> Double { gsl_rng_uniform(generator) }

    /// Calls any function of GSL that takes a generator.
    ///
    /// What it returns is not looked at: parameters, and NaN as GSL's sign of an error, are the caller's to watch. The
    /// generator must not be kept, seeded or freed.
    public mutating func withUnsafeGenerator<Result: ~Copyable, Failure: Error>(
        _ body: (UnsafePointer<gsl_rng>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafePointer(generator))
    }

    /// A draw that parameters within their ranges never make NaN.
    mutating func number(_ draw: (UnsafePointer<gsl_rng>) -> Double) -> Double {
        let number = draw(UnsafePointer(generator))
        precondition(!number.isNaN, "a sampler of GSL failed")
        return number
    }

    /// A draw of a count.
    mutating func count(_ draw: (UnsafePointer<gsl_rng>) -> UInt32) -> Int {
        Int(draw(UnsafePointer(generator)))
    }
}
