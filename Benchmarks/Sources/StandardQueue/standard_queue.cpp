#include "standard_queue.h"

#include <functional>
#include <queue>
#include <utility>
#include <vector>

#include "increment_cursor.hpp"

// Time, and the order of scheduling, which also stands for the payload.
using Entry = std::pair<double, uint64_t>;

struct standard_queue {
    std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> entries;
    increment_cursor cursor;
    uint64_t sequence = 0;
    double now = 0;
};

standard_queue *standard_queue_create(const double *first_times, int64_t pending, standard_increments increments) {
    auto *queue = new standard_queue{{}, {increments}};
    for (int64_t index = 0; index < pending; index++) {
        queue->entries.emplace(first_times[index], queue->sequence++);
    }
    return queue;
}

double standard_queue_hold(standard_queue *queue, int64_t steps) {
    for (int64_t step = 0; step < steps; step++) {
        queue->now = queue->entries.top().first;
        queue->entries.pop();
        queue->entries.emplace(queue->now + queue->cursor.next(), queue->sequence++);
    }
    return queue->now;
}

void standard_queue_destroy(standard_queue *queue) { delete queue; }
