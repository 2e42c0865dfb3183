// Philox 4x64-10, a counter-based generator, and the GSL generator made of it.
//
// Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", doi:10.1145/2063384.2063405.
// The key is (seed, replication), the counter (block, ordinal, entity, purpose): every draw has an address.
#pragma once

#include <gsl/gsl_rng.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The four words that one address yields.
typedef struct {
    uint64_t word0, word1, word2, word3;
} caseload_philox_words;

/// The state of a GSL generator of this type: an address, and the words of the last block that are not used yet.
typedef struct {
    uint64_t seed, replication;
    uint64_t block, ordinal, entity, purpose;
    uint64_t buffer[4];
    uint64_t used; // words of the buffer handed out; 4 when it is empty
} caseload_philox_state;

static inline __attribute__((always_inline)) void caseload_philox_round(
    uint64_t counter[4], uint64_t key0, uint64_t key1) {
    const unsigned __int128 product0 = (unsigned __int128)UINT64_C(0xD2E7470EE14C6C93) * counter[0];
    const unsigned __int128 product1 = (unsigned __int128)UINT64_C(0xCA5A826395121157) * counter[2];
    const uint64_t counter1 = counter[1];
    const uint64_t counter3 = counter[3];
    counter[0] = (uint64_t)(product1 >> 64) ^ counter1 ^ key0;
    counter[1] = (uint64_t)product1;
    counter[2] = (uint64_t)(product0 >> 64) ^ counter3 ^ key1;
    counter[3] = (uint64_t)product0;
}

/// The four words of a counter under a key: ten rounds, no state.
static inline __attribute__((always_inline)) caseload_philox_words caseload_philox(
    uint64_t seed, uint64_t replication, uint64_t block, uint64_t ordinal, uint64_t entity, uint64_t purpose) {
    uint64_t counter[4] = {block, ordinal, entity, purpose};
    uint64_t key0 = seed;
    uint64_t key1 = replication;
    caseload_philox_round(counter, key0, key1);
    for (int round = 1; round < 10; round++) {
        key0 += UINT64_C(0x9E3779B97F4A7C15);
        key1 += UINT64_C(0xBB67AE8584CAA73B);
        caseload_philox_round(counter, key0, key1);
    }
    const caseload_philox_words words = {counter[0], counter[1], counter[2], counter[3]};
    return words;
}

/// A word as a number strictly between 0 and 1: its upper 53 bits, with half a step in place of zero.
static inline __attribute__((always_inline)) double caseload_open_uniform(uint64_t word) {
    const double steps = (double)(int64_t)(word >> 11);
    return (steps < 0.5 ? 0.5 : steps) * 0x1p-53;
}

/// Philox 4x64-10 as a GSL generator: words of block 0, then of block 1, and so on of the address it is pointed at.
///
/// Its uniform numbers are those of `caseload_open_uniform`. `gsl_rng_set` points it at the zero address of
/// replication 0 of a seed.
const gsl_rng_type *caseload_gsl_philox_type(void);

/// Points a generator of `caseload_gsl_philox_type` at the first word of an address: a few stores, no seeding.
static inline void caseload_gsl_philox_address(
    const gsl_rng *generator, uint64_t seed, uint64_t replication, uint64_t purpose, uint64_t entity,
    uint64_t ordinal) {
    caseload_philox_state *state = (caseload_philox_state *)generator->state;
    state->seed = seed;
    state->replication = replication;
    state->block = 0;
    state->ordinal = ordinal;
    state->entity = entity;
    state->purpose = purpose;
    state->used = 4;
}

/// Makes GSL report errors by its results (NaN, a status) instead of aborting the process.
void caseload_gsl_error_handler_off(void);

#ifdef __cplusplus
}
#endif
