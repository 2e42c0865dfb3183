"""The figures of the small team: weeks are the unit of time. Sources/Workloads/SmallTeam has the same."""

import math

PLACES = 60
REFERRALS_PER_WEEK = 3
MEAN_PATIENCE = 8
MEAN_STAY = 24
STANDARD_DEVIATION_OF_STAY = 20
MEAN_GAP_BETWEEN_CONTACTS = 2

# Of the normal distribution of the logarithm.
LOG_VARIANCE = math.log(1 + (STANDARD_DEVIATION_OF_STAY / MEAN_STAY) ** 2)
LOG_MEAN = math.log(MEAN_STAY) - LOG_VARIANCE / 2
LOG_STANDARD_DEVIATION = math.sqrt(LOG_VARIANCE)
