import Foundation

/// Paths of files relative to one another, by their names alone.
enum RelativePath {
    /// The path of a file as a file elsewhere names it.
    static func path(to target: String, fromFolderOf file: String) -> String {
        let to = absolute(target).split(separator: "/")
        let from = absolute(file).split(separator: "/").dropLast()
        var shared = 0
        while shared < min(to.count - 1, from.count), to[shared] == from[shared] { shared += 1 }
        let up = repeatElement("..", count: from.count - shared)
        return (Array(up) + to[shared...].map(String.init)).joined(separator: "/")
    }

    /// The path from the root, without `.` and `..`.
    static func absolute(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The path of a folder without slashes at its end.
    static func folder(named path: String) -> String {
        var rest = path[...]
        while rest.count > 1, rest.last == "/" { rest.removeLast() }
        return String(rest)
    }

    /// The folder that an absolute path lies in, with a slash at the end.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    }
}

/// Whether there is something at a path.
enum FilePresence {
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
