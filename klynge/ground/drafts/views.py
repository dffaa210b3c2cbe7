from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts import access, changes, queries
from klynge.ground.drafts.models import Draft, Version


@workspace()
def history(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """All versions, and two of them side by side when asked (`?fra=1&til=3`)."""
    draft = access.draft_for(request.user, cluster, pk)
    versions = queries.versions(draft)
    old, new = _picked(request, versions)
    context = {
        "draft": draft,
        "versions": versions,
        "old": old,
        "new": new,
        "may_write": access.may_write(request.user, draft),
        "pieces": queries.compare(old, new) if old and new else [],
        "adoption": queries.adoption(draft),
    }
    return render(request, "drafts/history.html", context)


def _picked(request: Signed, versions: list[Version]) -> tuple[Version | None, Version | None]:
    by_number = {str(v.number): v for v in versions}
    new = by_number.get(request.GET.get("til", ""), versions[0] if versions else None)
    before = versions[1] if len(versions) > 1 else None
    return by_number.get(request.GET.get("fra", ""), before), new


@require_POST
@workspace()
def bring_back(request: Signed, cluster: Cluster, pk: UUID, number: int) -> HttpResponse:
    draft = access.draft_for(request.user, cluster, pk)
    changes.bring_back(by=request.user, version=_version(draft, number))
    messages.success(request, _("Version %d er hentet frem som den nyeste.") % number)
    return redirect("drafts:history", slug=cluster.slug, pk=draft.id)


def _version(draft: Draft, number: int) -> Version:
    version = draft.versions.filter(number=number).first()
    if version is None:
        raise Http404
    return version
