import Testing

@testable import kernel_cases

@Suite("What is refused before anything is simulated")
struct RefusalTests {
    private func refusal(_ text: String) -> Refusal? {
        do {
            for next in try CaseFile.read(text, file: "cases.json") { _ = try CasePlan(next, file: "cases.json") }
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "A text that is not a list of cases is told with file and line",
        arguments: [
            ("", "cases.json:1: the text ends too early"),
            (
                "[\n{\"name\": NaN}]",
                "cases.json:2: 'NaN' is no JSON value: write a number, a text, a list or an object"
            ),
            ("[1, 01]", "cases.json:1: '01' is no JSON number"),
            ("[1e999]", "cases.json:1: the number 1e999 is too large"),
            ("{\"a\": 1,\n\"a\": 2}", "cases.json:2: the key \"a\" stands twice in an object"),
            ("[1]]", "cases.json:1: the text goes on after its end"),
            ("[]", "cases.json: there is no case in the file"),
            ("7", "cases.json: the file must hold a list of cases, but holds the number 7"),
            ("[7]", "cases.json: case 1: must be an object, but is the number 7"),
            ("[{\"name\": \"a\"}]", "cases.json: case 'a': form: must be a text, but is missing"),
        ])
    func brokenText(text: String, message: String) {
        #expect(refusal(text) == Refusal(code: .badInput, message: message))
    }

    @Test("Brackets without end are refused, not followed until the stack is full")
    func depth() {
        #expect(refusal(String(repeating: "[", count: 100_000))?.message.contains("nested more than 64 deep") == true)
    }

    @Test(
        "Parameters that are missing, of the wrong kind or inadmissible are told by key",
        arguments: [
            ("mm1", #"{"mu": 1}"#, "parameters.lam: is missing; write \"lam\": and its value under \"parameters\""),
            ("mm1", #"{"lam": "x", "mu": 1}"#, "parameters.lam: must be a number, but is the text \"x\""),
            ("mm1", #"{"lam": 0, "mu": 1}"#, "parameters.lam: must be above 0, but is 0"),
            ("mm1", #"{"lam": null, "mu": 1}"#, "parameters.lam: must be a number, but is null"),
            ("mmc", #"{"lam": 1, "mu": 1, "c": 2.5}"#, "parameters.c: must be a whole number, but is 2.5"),
            ("mmck", #"{"lam": 1, "mu": 1, "c": 3, "K": 2}"#, "parameters.K: must be at least c, which is 3"),
            (
                "mmc_priority", #"{"lam": [0.1, 0.2], "mu": [1]}"#,
                "parameters.mu: must be a list of 2 numbers, but is a list of 1"
            ),
            (
                "mg1_priority", #"{"lam": [0.1], "ES": [2], "ES2": [3]}"#,
                "parameters.ES2[0]: is 3, less than the square of ES[0], which cannot be"
            ),
            (
                "jackson_open", #"{"gamma": [0.1, 0], "mu": [1, 1], "P": [[0, 1], [1, 0]]}"#,
                "parameters.P: keeps customers in the network for ever: from every node a way must lead out"
            ),
            (
                "capacity_schedule", #"{"S": 1, "timetable": [5, 5], "values": [1, 0]}"#,
                "parameters.timetable: must ascend, but 5 follows 5"
            ),
        ])
    func parameters(form: String, parameters: String, message: String) {
        let text = CaseTexts.text(form: form, parameters: parameters)
        #expect(refusal(text) == Refusal(code: .badInput, message: "cases.json: case 'one': \(message)"))
    }

    @Test("A load of 1 or more has no steady state, wherever it comes from")
    func loads() {
        for (form, parameters) in [
            ("mm1", #"{"lam": 1, "mu": 1}"#), ("md1", #"{"lam": 1, "S": 1.5}"#),
            ("mmc", #"{"lam": 4, "mu": 1, "c": 4}"#), ("tandem", #"{"lam": 0.9, "mu": [1, 0.8]}"#),
            ("mg1_gamma_grid", #"{"ES": 1, "cv": [1], "rho": [0.5, 1.01]}"#),
            ("mm1_breakdown", #"{"lam": 0.9, "mu": 1, "fail": 1, "repair": 1}"#),
            ("batch_geometric_mm1", #"{"lam_batches": 0.5, "p": 0.5, "mu": 1}"#),
            ("mm1_threshold_processor_sharing", #"{"lam": 3, "mu": 1, "threshold": 3}"#),
        ] {
            let text = CaseTexts.text(form: form, parameters: parameters)
            #expect(refusal(text)?.message.contains("there is no steady state") == true, "\(form)")
        }
    }

    @Test("An unknown form comes with the nearest that there is")
    func unknownForm() {
        #expect(
            refusal(CaseTexts.text(form: "erlang_bb"))?.message
                == "cases.json: case 'one': form: 'erlang_bb' is unknown; did you mean 'erlang_b'?")
    }

    @Test("Expected values are numbers, texts, or lists and objects of them")
    func expected() {
        for value in ["null", "true", "[]", "{}", "[1, null]"] {
            let text = CaseTexts.text(expected: "{\"W\": \(value)}")
            #expect(refusal(text)?.message.contains("expected.W") == true, "\(value)")
        }
        #expect(refusal(CaseTexts.text(expected: "{}"))?.message.contains("states no quantity") == true)
    }
}
