import RandomStreams
import Testing

@Suite("Stable names: known answers")
struct StableNameTests {
    @Test(
        "names have the hashes that the scenario format pins",
        arguments: [
            ("", 0xf52a_15e9_a9b5_e89b), ("a", 0x02c0_bdbf_4814_20f8), ("gp", 0xbfa2_6c09_1162_0402),
            ("nurse", 0x2444_ef72_3565_5786), ("sources.gp", 0x69ed_fa05_f0db_1879),
            ("Ysbyty Gwynedd", 0xa40b_9387_c2b0_355c), ("équipe", 0xacdc_20d1_7493_becf),
        ] as [(String, UInt64)])
    func hashOfName(name: String, hash: UInt64) {
        #expect(StableName.hash(name) == hash)
    }

    @Test(
        "numbered things of a name have the hashes that the scenario format pins",
        arguments: [
            ("gp", 0, 0x318a_e77f_0a0c_7126), ("gp", 1, 0x8c35_48fa_879c_12fd), ("gp", .max, 0x8b52_2848_7884_7836),
            ("", 0, 0xe587_d3df_f9e9_2ed0), ("hospital", 123_456_789, 0xf56c_d510_5d57_a9fd),
        ] as [(String, UInt64, UInt64)])
    func hashOfNumberedName(name: String, index: UInt64, hash: UInt64) {
        #expect(StableName.hash(name, index) == hash)
        #expect(StableName.hash(StableName.hash(name), index) == hash)
    }
}
