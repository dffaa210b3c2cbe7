from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, may_advise, may_coordinate, may_work
from klynge.ground.clusters.models import Cluster
from klynge.mapping.survey.models import Question, Survey


def survey_for(person: Anyone, cluster: Cluster, pk: UUID) -> Survey:
    found = (
        Survey.objects.filter(cluster=cluster, pk=pk)
        .select_related("round", "questionnaire", "cluster")
        .first()
    )
    if found is None or not may_work(person, cluster):
        raise Http404
    return found


def published_survey_for(cluster: Cluster) -> Survey:
    """The latest survey whose results are public, or 404."""
    found = (
        Survey.objects.filter(cluster=cluster, published_at__isnull=False)
        .select_related("round", "questionnaire", "cluster")
        .order_by("-published_at")
        .first()
    )
    if found is None:
        raise Http404
    return found


def question_for(survey: Survey, code: str) -> Question:
    found = survey.questionnaire.questions.filter(code=code).first()
    if found is None:
        raise Http404
    return found


def may_run(person: Anyone, cluster: Cluster) -> bool:
    return may_coordinate(person, cluster)


def may_see_results(person: Anyone, cluster: Cluster) -> bool:
    """Results before they are public: those who carry the process and those who help them."""
    return may_advise(person, cluster)


def may_read_texts(person: Anyone, cluster: Cluster) -> bool:
    """Open answers may hold names until somebody has looked: coordinators only."""
    return may_coordinate(person, cluster)
