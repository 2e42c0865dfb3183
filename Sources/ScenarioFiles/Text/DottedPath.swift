/// The dotted paths of keys; items of lists are counted from 1, as in `clinics[2].hours`.
enum DottedPath {
    static func joined(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    static func item(_ index: Int, of path: String) -> String { "\(path)[\(index + 1)]" }
}
