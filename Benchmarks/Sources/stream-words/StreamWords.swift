import Glibc
import RandomStreams

/// Writes random words to standard output, eight bytes each, until nobody reads them any more: food for test batteries.
@main
struct StreamWords {
    /// Where the words come from: one address, or four words from each of many, one address after another.
    enum Sequence: String, CaseIterable {
        case stream, entities, ordinals, purposes, replications, seeds
    }

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 2, let name = arguments.first, let sequence = Sequence(rawValue: name),
            let seed = arguments.last.flatMap(UInt64.init)
        else {
            let names = Sequence.allCases.map(\.rawValue).joined(separator: " | ")
            write("usage: stream-words (\(names)) SEED\n")
            exit(64)
        }
        write(sequence, seed: seed)
    }

    private static func write(_ sequence: Sequence, seed: UInt64) {
        let count = 1 << 15
        let words = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
        defer { words.deallocate() }
        var stream = address(0, of: sequence, seed: seed)
        var number: UInt64 = 0
        repeat {
            for index in 0..<count {
                if sequence != .stream && stream.position == 4 {
                    number += 1
                    stream = address(number, of: sequence, seed: seed)
                }
                words[index] = stream.word()
            }
        } while isWritten(UnsafeRawBufferPointer(start: words, count: 8 * count))
    }

    /// Writes all of some bytes, and tells whether somebody still reads them.
    private static func isWritten(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func address(_ number: UInt64, of sequence: Sequence, seed: UInt64) -> RandomStream {
        var (first, replication, purpose, entity, ordinal) = (seed, UInt64(0), UInt64(1), UInt64(1), UInt64(0))
        switch sequence {
        case .stream: break
        case .entities: entity = number
        case .ordinals: ordinal = number
        case .purposes: purpose = number
        case .replications: replication = number
        case .seeds: first &+= number
        }
        return RandomStream(
            key: RandomKey(seed: first, replication: replication), purpose: purpose, entity: entity, ordinal: ordinal)
    }

    private static func write(_ message: String) {
        let bytes = Array(message.utf8)
        _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
    }
}
