#include "standard_queue.h"

#include <functional>
#include <queue>
#include <utility>
#include <vector>

// Time, and the order of scheduling, which also stands for the payload.
using Entry = std::pair<double, uint64_t>;

struct standard_queue {
    std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> entries;
    uint64_t sequence = 0;
    int64_t next_increment = 0;
    double now = 0;

    double increment(const double *increments, int64_t count) {
        const double value = increments[next_increment];
        next_increment = next_increment + 1 == count ? 0 : next_increment + 1;
        return value;
    }
};

standard_queue *standard_queue_create(int64_t pending, const double *increments, int64_t increment_count) {
    auto *queue = new standard_queue;
    for (int64_t index = 0; index < pending; index++) {
        queue->entries.emplace(queue->increment(increments, increment_count), queue->sequence++);
    }
    return queue;
}

double standard_queue_hold(standard_queue *queue, int64_t steps, const double *increments, int64_t increment_count) {
    for (int64_t step = 0; step < steps; step++) {
        queue->now = queue->entries.top().first;
        queue->entries.pop();
        queue->entries.emplace(queue->now + queue->increment(increments, increment_count), queue->sequence++);
    }
    return queue->now;
}

void standard_queue_destroy(standard_queue *queue) { delete queue; }
