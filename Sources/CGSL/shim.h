// GSL's headers for Swift, and what Swift cannot import of them.
#pragma once
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf.h>
#include <gsl/gsl_version.h>

// The generator's type is a variable, which Swift takes for shared state that changes.
static inline gsl_qrng *caseload_sobol_sequence(unsigned int dimensions) {
    return gsl_qrng_alloc(gsl_qrng_sobol, dimensions);
}

// So is the type of the simplex of Nelder and Mead.
static inline gsl_multimin_fminimizer *caseload_simplex_minimiser(size_t parameters) {
    return gsl_multimin_fminimizer_alloc(gsl_multimin_fminimizer_nmsimplex2, parameters);
}
