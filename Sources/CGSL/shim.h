// GSL's headers for Swift, and what Swift cannot import of them.
#pragma once
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf.h>
#include <gsl/gsl_version.h>

// The generator's type is a variable, which Swift takes for shared state that changes.
static inline gsl_qrng *caseload_sobol_sequence(unsigned int dimensions) {
    return gsl_qrng_alloc(gsl_qrng_sobol, dimensions);
}
