// Everything is in the header, to be inlined; the package manager wants a source.
#include "caseload_memory.h"
