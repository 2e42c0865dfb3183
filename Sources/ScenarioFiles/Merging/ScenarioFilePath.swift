/// Paths of scenario files, with `/` between their parts.
enum ScenarioFilePath {
    /// A path as one file names it, relative to where that file's path is.
    static func resolved(_ path: String, from file: String) -> String {
        if path.hasPrefix("/") { return normalised(path) }
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        return normalised(folder + path)
    }

    /// The path without `.`, empty parts and those `..` that take back a part before them.
    static func normalised(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        let joined = parts.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + joined : joined
    }
}
