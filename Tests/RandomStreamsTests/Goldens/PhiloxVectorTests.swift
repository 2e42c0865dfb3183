import RandomStreams
import Testing

@Suite("Philox 4x64-10 known answers")
struct PhiloxVectorTests {
    struct Vector: Sendable {
        let key: (UInt64, UInt64)
        let counter: (UInt64, UInt64, UInt64, UInt64)
        let words: [UInt64]
    }

    // The vectors of Random123, which numpy.random.Philox reproduces, and one address as a scenario would have it.
    static let vectors = [
        Vector(
            key: (0, 0), counter: (0, 0, 0, 0),
            words: [0x1655_4d9e_ca36_314c, 0xdb20_fe9d_672d_0fdc, 0xd7e7_72ce_e186_176b, 0x7e68_b68a_ec7b_a23b]),
        Vector(
            key: (.max, .max), counter: (.max, .max, .max, .max),
            words: [0x87b0_92c3_013f_e90b, 0x438c_3c67_be8d_0224, 0x9cc7_d7c6_9cd7_77b6, 0xa09c_aebf_594f_0ba0]),
        Vector(
            key: (0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c),
            counter: (
                0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0, 0x082e_fa98_ec4e_6c89
            ),
            words: [0xa528_f454_03e6_1d95, 0x38c7_2dbd_566e_9788, 0xa5a1_610e_72fd_18b5, 0x57bd_43b5_e52b_7fe6]),
        Vector(
            key: (20_260_101, 7), counter: (0, 3, 2, 1),
            words: [0x6dc2_28e1_44ad_6c2a, 0xcd60_70d6_6993_c7bd, 0x7c50_09ba_1a55_3508, 0x0374_9819_440a_53f3]),
        Vector(
            key: (20_260_101, 7), counter: (1, 3, 2, 1),
            words: [0xcc86_2d40_16fa_0e56, 0x35f4_4089_32c4_d2e1, 0x214e_3c6b_bd9c_0a22, 0xb06f_c6fe_45d3_0ad0]),
    ]

    @Test("a key (seed, replication) and a counter (block, ordinal, entity, purpose) give the published words")
    func publishedWords() {
        for vector in Self.vectors {
            let draws = Draws(key: RandomKey(seed: vector.key.0, replication: vector.key.1))
            let words = draws.words(
                purpose: vector.counter.3, entity: vector.counter.2, ordinal: vector.counter.1, block: vector.counter.0)
            #expect([words.0, words.1, words.2, words.3] == vector.words)
        }
    }

    @Test("a uniform number is the upper 53 bits of the first word")
    func uniformOfWord() {
        let draws = Draws(key: RandomKey(seed: 20_260_101, replication: 7))
        let expected = Double(UInt64(0x6dc2_28e1_44ad_6c2a) >> 11) * 0x1p-53
        #expect(draws.uniform(purpose: 1, entity: 2, ordinal: 3) == expected)
    }
}
