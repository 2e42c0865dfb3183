#define _DEFAULT_SOURCE
#include "caseload_memory.h"

#include <sys/mman.h>

void caseload_want_large_pages(void *memory, size_t size) {
#ifdef MADV_HUGEPAGE
    // That there are none is no fault.
    (void)madvise(memory, size, MADV_HUGEPAGE);
#else
    (void)memory;
    (void)size;
#endif
}
