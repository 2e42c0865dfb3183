public import Scenario

/// The lines of scenario files, for showing the place of a diagnostic.
public struct SourceLines {
    private let source: ScenarioSource
    private let read = ReadFiles()

    /// The lines of the files read so far, by path, shared by the copies; those of a file that cannot be read are none.
    private final class ReadFiles {
        var lines: [String: [String]] = [:]
    }

    /// Makes the lines of a source's files; nothing is read before it is asked for.
    public init(source: ScenarioSource) { self.source = source }

    /// The line of a place without its end, or nil if there is no such line or the file cannot be read.
    ///
    /// Bytes that are no UTF-8 are replaced.
    ///
    /// - Complexity: O(n) in the size of the file when its first line is asked for, then O(1).
    public func line(of place: SourcePlace) -> String? {
        let lines = lines(of: place.file)
        return lines.indices.contains(place.line - 1) ? lines[place.line - 1] : nil
    }

    private func lines(of file: String) -> [String] {
        if let lines = read.lines[file] { return lines }
        var lines: [String] = []
        if let bytes = try? source.read(file), bytes.count <= ScenarioParser.maximumSize {
            let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
            lines = Self.lines(in: String(decoding: content, as: UTF8.self))
        }
        read.lines[file] = lines
        return lines
    }

    /// The lines of a text as the parser of YAML counts them.
    private static func lines(in text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append(String(line))
                line = String.UnicodeScalarView()
            default: line.append(scalar)
            }
            previous = scalar
        }
        return lines + [String(line)]
    }
}
