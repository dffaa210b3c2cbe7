from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from klynge.front import queries
from klynge.ground.clusters.gates import public
from klynge.ground.clusters.models import Cluster


def index(request: HttpRequest) -> HttpResponse:
    """The installation's front page: find your cluster. An empty installation is started first."""
    response = render(request, "front/index.html", {"shelf": queries.shelf()})
    patch_cache_control(response, public=True, max_age=60, stale_if_error=86400)
    return response


@public
def show(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    return render(request, "front/show.html", {"page": queries.page(cluster)})
