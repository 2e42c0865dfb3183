#ifndef CASELOAD_ALLOCATION_COUNT_H
#define CASELOAD_ALLOCATION_COUNT_H

/// How often the calling thread has asked for memory since it began.
long caseload_allocation_count(void);

#endif
