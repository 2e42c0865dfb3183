import RawGSL

/// A generator of the GNU Scientific Library.
public enum RawGenerator: Sendable {
    case mt19937
    case taus2
}

/// Sum of the sojourn times of the first customers of an M/M/1 queue by Lindley's recursion, in C, with draws of the GNU
/// Scientific Library.
public func rawLindleySojournSum(_ generator: RawGenerator, load: Double = 0.9, customers: Int) -> Double {
    raw_gsl_lindley(generator == .taus2 ? RAW_GSL_TAUS2 : RAW_GSL_MT19937, load, Int64(customers))
}
