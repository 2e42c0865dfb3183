"""M/M/1 in Ciw."""

import random

import ciw

from replications import report

LOAD = 0.9


def simulate(customers):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=LOAD)],
        service_distributions=[ciw.dists.Exponential(rate=1)],
        number_of_servers=[1],
    )
    ciw.seed(random.randrange(2**32))
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(customers, method="Finish")
    records = simulation.get_all_records()[:customers]
    return {"mean sojourn": sum(record.exit_date - record.arrival_date for record in records) / len(records)}


report(simulate)
