#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <stddef.h>

#include "raw_gsl.h"

#define SUM_OF(draw) \
    for (int64_t number = 0; number < count; number++) sum += (draw)

double raw_gsl_draws(
    raw_gsl_distribution distribution, int64_t count, const double *weights, int64_t weight_count) {
    gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);
    double sum = 0;
    switch (distribution) {
    case RAW_GSL_UNIFORM: SUM_OF(gsl_rng_uniform_pos(random)); break;
    case RAW_GSL_EXPONENTIAL: SUM_OF(gsl_ran_exponential(random, 1)); break;
    case RAW_GSL_GAMMA: SUM_OF(gsl_ran_gamma(random, 2.5, 1)); break;
    case RAW_GSL_LOGNORMAL: SUM_OF(gsl_ran_lognormal(random, 0, 1)); break;
    case RAW_GSL_POISSON: SUM_OF(gsl_ran_poisson(random, 5)); break;
    case RAW_GSL_NORMAL: SUM_OF(gsl_ran_gaussian_ziggurat(random, 1)); break;
    case RAW_GSL_DISCRETE: {
        gsl_ran_discrete_t *table = gsl_ran_discrete_preproc((size_t)weight_count, weights);
        SUM_OF((double)gsl_ran_discrete(random, table));
        gsl_ran_discrete_free(table);
        break;
    }
    }
    gsl_rng_free(random);
    return sum;
}
