// The GNU Scientific Library as a C program would use it, on generators of its own.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    RAW_GSL_MT19937,
    RAW_GSL_TAUS2,
} raw_gsl_generator;

/// Sum of the sojourn times of the first customers of an M/M/1 queue with services of mean 1, by Lindley's recursion.
double raw_gsl_lindley(raw_gsl_generator generator, double load, int64_t customers);

typedef enum {
    RAW_GSL_UNIFORM,
    RAW_GSL_EXPONENTIAL,
    RAW_GSL_GAMMA,
    RAW_GSL_LOGNORMAL,
    RAW_GSL_POISSON,
    RAW_GSL_NORMAL,
    RAW_GSL_DISCRETE,
} raw_gsl_distribution;

/// Sum of so many draws on mt19937: exponential of mean 1; gamma of shape 2.5 and scale 1; lognormal of the standard
/// normal; Poisson of mean 5; standard normal by the ziggurat; discrete, from `weight_count` weights.
double raw_gsl_draws(
    raw_gsl_distribution distribution, int64_t count, const double *weights, int64_t weight_count);

#ifdef __cplusplus
}
#endif
