#include <functional>
#include <queue>
#include <utility>
#include <vector>

#include "increment_cursor.hpp"
#include "standard_queue.h"

namespace {

// Time, and the order of scheduling above the number of the timeout; that number is 0 for every other event.
using Entry = std::pair<double, uint64_t>;

constexpr int timeout_bits = 24;
constexpr uint64_t timeout_mask = (uint64_t{1} << timeout_bits) - 1;

// Stands where a timeout has fired: no event has it.
constexpr uint64_t fired_mark = ~uint64_t{0};

}  // namespace

struct standard_timeout_queue {
    std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> entries;
    increment_cursor cursor;
    double patience;
    // What each timeout has in the queue; an entry that differs was cancelled.
    std::vector<uint64_t> timeouts;
    size_t oldest = 0;
    uint64_t sequence = 0;
    int64_t steps = 0;
    int64_t fired = 0;
    double now = 0;

    void push(double time) { entries.emplace(time, sequence++ << timeout_bits); }

    void push_timeout(size_t number) {
        timeouts[number] = sequence++ << timeout_bits | (number + 1);
        entries.emplace(now + patience * cursor.next(), timeouts[number]);
    }
};

standard_timeout_queue *standard_timeout_queue_create(
    const double *first_times, int64_t pending, standard_increments increments, double patience) {
    auto *queue = new standard_timeout_queue{{}, {increments}, patience};
    for (int64_t index = 0; index < pending; index++) {
        queue->push(first_times[index]);
    }
    queue->timeouts.resize(static_cast<size_t>(pending / 4));
    for (size_t number = 0; number < queue->timeouts.size(); number++) {
        queue->push_timeout(number);
    }
    return queue;
}

double standard_timeout_queue_hold(standard_timeout_queue *queue, int64_t steps) {
    for (const int64_t end = queue->steps + steps; queue->steps < end;) {
        const Entry entry = queue->entries.top();
        queue->entries.pop();
        if (const uint64_t number = entry.second & timeout_mask; number != 0) {
            if (queue->timeouts[number - 1] != entry.second) continue;
            queue->timeouts[number - 1] = fired_mark;
            queue->now = entry.first;
            queue->fired++;
            continue;
        }
        queue->now = entry.first;
        queue->push(queue->now + queue->cursor.next());
        if ((++queue->steps & 3) == 0) {
            queue->push_timeout(queue->oldest);
            queue->oldest = queue->oldest + 1 == queue->timeouts.size() ? 0 : queue->oldest + 1;
        }
    }
    return queue->now;
}

int64_t standard_timeout_queue_fired(const standard_timeout_queue *queue) { return queue->fired; }

void standard_timeout_queue_destroy(standard_timeout_queue *queue) { delete queue; }
