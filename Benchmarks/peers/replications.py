"""What the models of this folder have in common: the command line, and what they report."""

import json
import random
import sys
import time


def report(simulate):
    """Runs `simulate(length)`, which returns figures by name, once for each replication, and prints all as JSON.

    The command line is: the number of replications, then the length of each in the model's own measure.
    """
    replications, length = int(sys.argv[1]), int(sys.argv[2])
    figures = {}
    start = time.process_time()
    for replication in range(replications):
        random.seed(replication)
        for name, value in simulate(length).items():
            figures.setdefault(name, []).append(value)
    print(json.dumps({"figures": figures, "processor_seconds": time.process_time() - start}))
