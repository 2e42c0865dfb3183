/// What the command line asks for.
struct Options: Equatable {
    var file: String?
    var only: [String] = []
    var jobs = 1
    var seed: UInt64 = 1
    var lists = false
    var helps = false

    static let usage = """
        usage: kernel-cases CASES.json [--only NAME]... [--jobs N] [--seed S]
               kernel-cases --list

        Simulates queueing cases with known answers on the event kernel, and says of every quantity whether what theory
        expects is what comes out. --only takes names of cases or of forms.

        Exit codes: 0 all passed, 1 some failed, 64 usage, 65 bad input or unknown quantity, 66 no such file, 74 the
        output cannot be written.

        """

    /// - Throws: A refusal with the code 64.
    init(_ arguments: [String], processors: Int) throws(Refusal) {
        jobs = processors
        var rest = arguments[...]
        func value(_ option: String) throws(Refusal) -> String {
            guard let next = rest.popFirst() else { throw Self.refusal("\(option) needs a value after it") }
            return next
        }
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h": helps = true
            case "--list": lists = true
            case "--only": only.append(try value(argument))
            case "--jobs":
                let text = try value(argument)
                guard let number = Int(text), number >= 1, number <= 1024 else {
                    throw Self.refusal("--jobs needs a whole number from 1 to 1024, not '\(text)'")
                }
                jobs = number
            case "--seed":
                let text = try value(argument)
                guard let number = UInt64(text) else {
                    throw Self.refusal("--seed needs a whole number of 0 or more, not '\(text)'")
                }
                seed = number
            case _ where argument.hasPrefix("-") && argument != "-":
                throw Self.refusal("there is no option '\(argument)'")
            default:
                if let file { throw Self.refusal("one file at a time: '\(file)' or '\(argument)'") }
                file = argument
            }
        }
        if file == nil && !lists && !helps { throw Self.refusal("which file of cases?") }
    }

    private static func refusal(_ message: String) -> Refusal {
        Refusal(code: .usage, message: "\(message)\n\(usage)")
    }
}
