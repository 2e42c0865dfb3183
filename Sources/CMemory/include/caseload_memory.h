// A request to a processor that Swift has no word for.
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// Asks the processor to bring the line of memory at an address nearer: a hint that waits for nothing and changes
/// nothing, whatever the address.
static inline __attribute__((always_inline)) void caseload_fetch_line(const void *address) {
    __builtin_prefetch(address);
}

#ifdef __cplusplus
}
#endif
