import Glibc

/// The most memory this process has had resident so far, in kibibytes; 0 if the kernel does not say.
///
/// Not by `getrusage`, whose figure begins with that of the process that started this one.
func peakKibibytes() -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard text.hasPrefix("VmHWM:") else { continue }
        return Int(text.filter(\.isNumber)) ?? 0
    }
    return 0
}
