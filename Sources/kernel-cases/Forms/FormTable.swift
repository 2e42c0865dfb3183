/// All forms of cases that the program knows.
enum FormTable {
    static let all: [Form] =
        (SingleServerForms.all + MultiServerForms.all + PriorityForms.all + InterruptionForms.all + GammaGridForm.all
        + SharingForms.all + NetworkForms.all + [MachineRepairModel.form] + InfiniteServerForm.all
        + [
            InfiniteServerTransient.form, InfiniteServerSinusoid.form, PostsRenewal.form, WeibullTenure.form,
            WeeklyArrivals.form,
        ] + ExactForms.all + [LittlesLaw.form])
        .sorted { $0.name < $1.name }

    static func named(_ name: String) -> Form? { all.first { $0.name == name } }
}
