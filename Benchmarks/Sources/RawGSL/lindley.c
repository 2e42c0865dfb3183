#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "raw_gsl.h"

double raw_gsl_lindley(raw_gsl_generator generator, double load, int64_t customers) {
    gsl_rng *random = gsl_rng_alloc(generator == RAW_GSL_TAUS2 ? gsl_rng_taus2 : gsl_rng_mt19937);
    const double mean_gap = 1 / load;
    double arrival = 0, departure = 0, sum = 0;
    for (int64_t customer = 0; customer < customers; customer++) {
        arrival += gsl_ran_exponential(random, mean_gap);
        departure = (arrival > departure ? arrival : departure) + gsl_ran_exponential(random, 1);
        sum += departure - arrival;
    }
    gsl_rng_free(random);
    return sum;
}
