import Foundation

/// JSON files with sorted keys, two spaces of indentation and LF at the end.
enum JSONFile {
    /// The text of a value.
    static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("a value with a number that is not finite cannot be JSON")
        }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// Reads a file.
    ///
    /// - Throws: `InputFault` with exit code 66 if there is none, 65 if it does not hold such a value.
    static func read<Value: Decodable>(_ path: String) throws(InputFault) -> Value {
        let bytes = try FileSystem.contents(path)
        do {
            return try JSONDecoder().decode(Value.self, from: Data(bytes))
        } catch {
            throw InputFault(path: path, message: "is not a file of this program, or of another version of it")
        }
    }
}
