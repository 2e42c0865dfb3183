// Goes round a list of increments for ever.
#pragma once

#include "standard_queue.h"

struct increment_cursor {
    standard_increments increments;
    int64_t position = 0;

    double next() {
        const double value = increments.values[position];
        position = position + 1 == increments.count ? 0 : position + 1;
        return value;
    }
};
