// An event list made of std::priority_queue, behind a C interface.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct standard_queue standard_queue;

/// A queue with `pending` events, due at the first increments.
standard_queue *standard_queue_create(int64_t pending, const double *increments, int64_t increment_count);

/// Pops the earliest event and pushes one an increment later, `steps` times; returns the clock.
double standard_queue_hold(standard_queue *queue, int64_t steps, const double *increments, int64_t increment_count);

void standard_queue_destroy(standard_queue *queue);

#ifdef __cplusplus
}
#endif
