from klynge.ground.clusters.reach import ANYONE, Row

REACH = [Row("jobs:health", ANYONE, in_cluster=False, answers=(200, 503))]
