// Event lists made of std::priority_queue, behind a C interface.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Delays that are read in a circle.
typedef struct {
    const double *values;
    int64_t count;
} standard_increments;

typedef struct standard_queue standard_queue;

/// A queue with `pending` events, due at the given times.
standard_queue *standard_queue_create(const double *first_times, int64_t pending, standard_increments increments);

/// Pops the earliest event and pushes one an increment later, `steps` times; returns the clock.
double standard_queue_hold(standard_queue *queue, int64_t steps);

void standard_queue_destroy(standard_queue *queue);

/// A queue that can cancel, by leaving what was cancelled in place and passing it over when it comes up.
typedef struct standard_timeout_queue standard_timeout_queue;

/// A queue with `pending` events, due at the given times, and `pending` / 4 timeouts, each due `patience` increments
/// later.
standard_timeout_queue *standard_timeout_queue_create(
    const double *first_times, int64_t pending, standard_increments increments, double patience);

/// Pops the earliest event and pushes one an increment later, `steps` times; at every fourth step also cancels the
/// oldest timeout, unless it has fired, and pushes another. A timeout that fires is counted and is no step. Returns the
/// clock.
double standard_timeout_queue_hold(standard_timeout_queue *queue, int64_t steps);

/// How many timeouts have fired.
int64_t standard_timeout_queue_fired(const standard_timeout_queue *queue);

void standard_timeout_queue_destroy(standard_timeout_queue *queue);

#ifdef __cplusplus
}
#endif
