"""What every router needs: the cluster that is asked for, whole addresses, and the answers every operation may give."""

from typing import Any

from django.conf import settings
from django.http import Http404
from django.utils import translation
from ninja.pagination import PageNumberPagination

from klynge.api.v1.schemas import Invalid, Problem
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.clusters.queries import public_cluster

PAGE_SIZE = 50


def or_else(answer: Any) -> dict[int, Any]:
    """The answer, or one of the two ways it can go wrong."""
    return {200: answer, 404: Problem, 422: Invalid}


def cluster_of(slug: str) -> Cluster:
    """Public clusters alone; any other is as if it did not exist."""
    found = public_cluster(slug)
    if found is None:
        raise Http404
    return found


def whole(path: str) -> str:
    """The whole address of a path of ours."""
    return f"{settings.KLYNGE_URL}{path}" if path.startswith("/") else path


def page_of(cluster: Cluster, name: str, **kwargs: Any) -> str:
    """The whole address of a Danish page: the interface has one language."""
    with translation.override("da"):
        return whole(local(cluster, name, **kwargs))


class Pages(PageNumberPagination):
    """Fifty a page, at most."""

    def __init__(self) -> None:
        super().__init__(page_size=PAGE_SIZE, max_page_size=PAGE_SIZE)
