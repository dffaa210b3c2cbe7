from klynge.mapping.survey.models import Survey
from klynge.mapping.survey.tests import make as surveys
from klynge.vision.priorities.models import Election
from klynge.vision.priorities.tests import make as elections


def closed_survey(cast):
    if not Survey.objects.filter(cluster=cast.cluster).exists():
        surveys.closed_survey(cast)
    return {}


def closed_ballot(cast):
    if not Election.objects.filter(cluster=cast.cluster).exists():
        elections.closed_election(cast)
    return {}
