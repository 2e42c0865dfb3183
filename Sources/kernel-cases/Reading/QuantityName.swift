/// The name of a quantity, taken apart: words in lower case, numbers, and places in lists.
///
/// `P_Wq_gt_0.5` has the words `p wq gt` and the number 0.5; the second item of the list `W_node` has the words
/// `w node` and the index 1; the key "3" of the map `P` has the word `p` and the number 3.
struct QuantityName: Sendable, Equatable {
    /// The name as it is printed.
    let label: String
    /// Runs of letters, in lower case.
    let words: [String]
    /// Numbers within the name and numeric keys of maps, in their order.
    let numbers: [Double]
    /// Places in lists, from 0.
    let indices: [Int]

    /// All words without a space.
    var joined: String { words.joined() }

    /// A key of the object `expected`.
    init(_ key: String) {
        self.init(label: key, words: Self.words(of: key), numbers: Self.numbers(of: key), indices: [])
    }

    init(label: String, words: [String], numbers: [Double], indices: [Int]) {
        self.label = label
        self.words = words
        self.numbers = numbers
        self.indices = indices
    }

    /// The same name with other words.
    func with(words: [String]) -> QuantityName {
        QuantityName(label: label, words: words, numbers: numbers, indices: indices)
    }

    /// The name of an item of a list.
    func item(_ index: Int) -> QuantityName {
        QuantityName(label: "\(label)[\(index)]", words: words, numbers: numbers, indices: indices + [index])
    }

    /// The name of an entry of a map.
    func entry(_ key: String) -> QuantityName {
        QuantityName(
            label: "\(label).\(key)", words: words + Self.words(of: key), numbers: numbers + Self.numbers(of: key),
            indices: indices)
    }

    // Letters other than those of a power of ten are words: "1e-3" is one number, "E2" a word and a number.
    private static var pieces: Regex<(Substring, number: Substring?, word: Substring?)> {
        /(?<number>[0-9]+(?:\.[0-9]+)?(?:e-?[0-9]+)?)|(?<word>\p{L}+)/
    }

    private static func words(of text: String) -> [String] {
        parted(text).matches(of: pieces).compactMap { $0.output.word.map { $0.lowercased() } }
    }

    private static func numbers(of text: String) -> [Double] {
        parted(text).matches(of: pieces).compactMap { $0.output.number.flatMap { Double($0) } }
    }

    /// The text with its words in camel case parted and comparisons in letters.
    private static func parted(_ text: String) -> String {
        text.replacing(/(?<low>\p{Ll})(?<high>\p{Lu})/) { "\($0.output.low)_\($0.output.high)" }
            .replacing(/>=|≥/, with: " ge ").replacing(/<=|≤/, with: " le ")
            .replacing(">", with: " gt ").replacing("<", with: " lt ")
    }
}
