import CaseloadCommands

@main
struct Caseload {
    static func main() async { await CaseloadProgram.main() }
}
