"""All pictures of a cluster: what they show, who took them, and the bin they can be fetched from."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters import access, changes
from klynge.ground.clusters.forms import PictureWordsForm
from klynge.ground.clusters.gates import Signed, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.files import queries as files
from klynge.ground.ui import forms as ui

ON_A_PAGE = 24


@workspace(needs=access.may_edit)
def pictures(request: Signed, cluster: Cluster) -> HttpResponse:
    page = Paginator(files.pictures(cluster.id), ON_A_PAGE).get_page(request.GET.get("side"))
    context = {
        "page": page, "bin": files.in_bin(cluster.id), "can_set_cover": access.may_coordinate(request.user, cluster)
    }  # fmt: skip
    return render(request, "clusters/pictures.html", context)


@workspace(needs=access.may_edit)
def describe_picture(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    picture = access.picture_for(cluster, pk)
    form = PictureWordsForm(request.POST or None, initial=PictureWordsForm.values_of(picture))
    kept = {"by": request.user, "cluster": cluster, "picture": picture}
    if request.method == "POST" and ui.submit(form, changes.describe_picture, **kept):
        messages.success(request, _("Gemt."))
        return redirect("clusters:pictures", slug=cluster.slug)
    return render(request, "clusters/describe_picture.html", {"form": form, "shown": picture})


@require_POST
@workspace(needs=access.may_edit)
def remove_picture(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.remove_picture(by=request.user, cluster=cluster, picture=access.picture_for(cluster, pk))
    messages.success(request, _("Billedet ligger i papirkurven. Du kan hente det frem i 30 dage."))
    return redirect("clusters:pictures", slug=cluster.slug)


@require_POST
@workspace(needs=access.may_edit)
def restore_picture(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.restore_picture(by=request.user, cluster=cluster, picture=access.picture_for(cluster, pk))
    messages.success(request, _("Billedet er hentet frem."))
    return redirect("clusters:pictures", slug=cluster.slug)
