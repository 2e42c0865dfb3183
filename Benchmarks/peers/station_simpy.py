"""M/M/1 in SimPy, as its documentation would write it: a process for each customer, a resource for the server."""

import random

import simpy

from replications import report

LOAD = 0.9


def customer(environment, server, sojourns):
    arrival = environment.now
    with server.request() as turn:
        yield turn
        yield environment.timeout(random.expovariate(1))
    sojourns.append(environment.now - arrival)


def source(environment, server, customers, sojourns):
    for _ in range(customers):
        yield environment.timeout(random.expovariate(LOAD))
        environment.process(customer(environment, server, sojourns))


def simulate(customers):
    environment = simpy.Environment()
    server = simpy.Resource(environment, capacity=1)
    sojourns = []
    environment.process(source(environment, server, customers, sojourns))
    environment.run()
    return {"mean sojourn": sum(sojourns) / len(sojourns)}


report(simulate)
