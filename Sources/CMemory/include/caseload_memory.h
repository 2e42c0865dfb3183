// Requests to a processor and a system that Swift has no words for.
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Asks the processor to bring the line of memory at an address nearer: a hint that waits for nothing and changes
/// nothing, whatever the address.
static inline __attribute__((always_inline)) void caseload_fetch_line(const void *address) {
    __builtin_prefetch(address);
}

/// Asks the system for large pages for memory that begins and ends with one: a hint as well.
void caseload_want_large_pages(void *memory, size_t size);

#ifdef __cplusplus
}
#endif
