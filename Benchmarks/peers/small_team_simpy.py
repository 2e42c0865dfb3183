"""The small team in SimPy: a process for each person, a resource for the places of the caseload."""

import random

import simpy

import small_team as team
from replications import report


class Team:
    def __init__(self):
        self.environment = simpy.Environment()
        self.places = simpy.Resource(self.environment, capacity=team.PLACES)
        self.waits = []
        self.given_up = 0
        self.contacts = 0

    def referrals(self):
        while True:
            yield self.environment.timeout(random.expovariate(team.REFERRALS_PER_WEEK))
            self.environment.process(self.person())

    def person(self):
        referred = self.environment.now
        with self.places.request() as place:
            patience = self.environment.timeout(random.expovariate(1 / team.MEAN_PATIENCE))
            yield place | patience
            if not place.triggered:
                self.given_up += 1
                return
            self.waits.append(self.environment.now - referred)
            yield from self.stay(random.lognormvariate(team.LOG_MEAN, team.LOG_STANDARD_DEVIATION))

    def stay(self, weeks):
        closure = self.environment.now + weeks
        while True:
            contact = self.environment.now + random.expovariate(1 / team.MEAN_GAP_BETWEEN_CONTACTS)
            if contact >= closure:
                break
            yield self.environment.timeout(contact - self.environment.now)
            self.contacts += 1
        yield self.environment.timeout(closure - self.environment.now)


def simulate(weeks):
    model = Team()
    model.environment.process(model.referrals())
    model.environment.run(until=weeks)
    return {
        "mean wait": sum(model.waits) / len(model.waits),
        "share given up": model.given_up / (model.given_up + len(model.waits)),
        "contacts a week": model.contacts / weeks,
    }


report(simulate)
