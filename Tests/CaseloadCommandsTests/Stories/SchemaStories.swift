import ScenarioFiles
import Testing

@Suite struct SchemaStories {
    @Test("The schema goes to standard output, and nothing else does")
    func printed() async {
        let console = TestConsole()
        #expect(await console.run("schema") == 0)
        #expect(console.output == ScenarioSchema.text)
        #expect(console.error.isEmpty)
    }

    @Test("An argument of the schema command is refused")
    func arguments() async {
        let console = TestConsole()
        #expect(await console.run("schema", "scenario.yaml") == 64)
        #expect(console.output.isEmpty)
    }
}
