import Glibc

/// The machine on which a run was made.
public struct Machine: Sendable, Equatable, Codable {
    /// The operating system and its kernel.
    public var system: String
    /// The processor's architecture, such as `x86_64`.
    public var architecture: String
    /// The processor's model name, empty where the system does not tell.
    public var processor: String
    /// How many processors are online.
    public var processors: Int

    /// Makes a description of its parts.
    public init(system: String, architecture: String, processor: String, processors: Int) {
        self.system = system
        self.architecture = architecture
        self.processor = processor
        self.processors = processors
    }

    /// The machine that this process runs on.
    public static func current() -> Machine {
        var names = utsname()
        uname(&names)
        let kernel = "\(text(&names.sysname)) \(text(&names.release))"
        let release = value(of: "PRETTY_NAME", separator: "=", in: "/etc/os-release")
        let distribution = release.map { $0.filter { $0 != "\"" } }
        return Machine(
            system: distribution.map { "\($0), \(kernel)" } ?? kernel,
            architecture: text(&names.machine),
            processor: value(of: "model name", separator: ":", in: "/proc/cpuinfo") ?? "",
            processors: sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }

    private static func text<Characters>(_ characters: inout Characters) -> String {
        withUnsafeBytes(of: &characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// The value of the first line of a file that begins with a key.
    private static func value(of key: String, separator: Character, in path: String) -> String? {
        guard let bytes = try? FileSystem.contents(path) else { return nil }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasPrefix(key) {
            guard let mark = line.firstIndex(of: separator) else { continue }
            return String(line[line.index(after: mark)...].drop { $0 == " " })
        }
        return nil
    }
}
