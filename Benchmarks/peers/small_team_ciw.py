"""The small team in Ciw, without contacts: nothing happens to a customer who is being served there."""

import random

import ciw

import small_team as team
from replications import report


def simulate(weeks):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=team.REFERRALS_PER_WEEK)],
        service_distributions=[ciw.dists.Lognormal(mean=team.LOG_MEAN, sd=team.LOG_STANDARD_DEVIATION)],
        number_of_servers=[team.PLACES],
        reneging_time_distributions=[ciw.dists.Exponential(rate=1 / team.MEAN_PATIENCE)],
    )
    ciw.seed(random.randrange(2**32))
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(weeks)
    # Those who are still on the caseload at the end have been admitted as well.
    records = simulation.get_all_records(only=["service", "renege"], include_incomplete=True)
    given_up = sum(record.record_type == "renege" for record in records)
    waits = [
        record.waiting_time
        for record in records
        if record.record_type != "renege" and record.waiting_time is not None
    ]
    return {"mean wait": sum(waits) / len(waits), "share given up": given_up / (given_up + len(waits))}


report(simulate)
