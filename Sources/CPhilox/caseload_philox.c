#include "caseload_philox.h"

#include <gsl/gsl_errno.h>
#include <limits.h>

_Static_assert(ULONG_MAX == UINT64_MAX, "GSL hands out unsigned long: it must hold a whole word");

static void philox_set(void *vstate, unsigned long seed) {
    const caseload_philox_state start = {.seed = seed, .used = 4};
    *(caseload_philox_state *)vstate = start;
}

static inline uint64_t philox_next(caseload_philox_state *state) {
    if (state->used == 4) {
        const caseload_philox_words words = caseload_philox(
            state->seed, state->replication, state->block, state->ordinal, state->entity, state->purpose);
        state->buffer[0] = words.word0;
        state->buffer[1] = words.word1;
        state->buffer[2] = words.word2;
        state->buffer[3] = words.word3;
        state->block += 1;
        state->used = 0;
    }
    return state->buffer[state->used++];
}

static unsigned long philox_get(void *vstate) { return philox_next(vstate); }

static double philox_get_double(void *vstate) { return caseload_open_uniform(philox_next(vstate)); }

static const gsl_rng_type philox_type = {
    .name = "philox4x64-10",
    .max = ULONG_MAX,
    .min = 0,
    .size = sizeof(caseload_philox_state),
    .set = philox_set,
    .get = philox_get,
    .get_double = philox_get_double,
};

const gsl_rng_type *caseload_gsl_philox_type(void) { return &philox_type; }

void caseload_gsl_error_handler_off(void) { (void)gsl_set_error_handler_off(); }
