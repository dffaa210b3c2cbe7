"""Begin the vision, write it, weigh the findings, adopt it."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts import changes as drafts
from klynge.ground.drafts.models import Adoption, Draft, Version
from klynge.ground.findings.models import Finding
from klynge.ground.findings.queries import standing
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui.refusal import Refused
from klynge.vision.text import access, found, queries
from klynge.vision.text.models import Vision, VisionCitation

REASON = 300


def start_vision(*, by: Person, cluster: Cluster) -> Vision:
    """The cluster's vision, empty to begin with; asked again it returns the one there is."""
    if not access.may_write(by, cluster):
        raise PermissionDenied
    existing = queries.vision_of(cluster)
    if existing:
        return existing
    with transaction.atomic():
        draft = drafts.start(by=by, cluster=cluster, title=_("Vores vision"), audience=Draft.Audience.WORKERS)
        return Vision.objects.create(cluster=cluster, draft=draft)


def write_vision(*, by: Person, vision: Vision, html: str, based_on: int) -> Version:
    """The next version; what was written on a stale base is kept aside (`drafts.changes.Stale`)."""
    return drafts.write(by=by, draft=vision.draft, html=html, based_on=based_on)


def weigh_findings(
    *, by: Person, vision: Vision, kept: Iterable[Finding], left: Mapping[UUID, str] | None = None
) -> Vision:
    """Say for each finding that it is in, or that it is left out and why; those not named stay undecided."""
    if not access.may_write(by, vision.cluster):
        raise PermissionDenied
    reasons = {pk: reason.strip() for pk, reason in (left or {}).items()}
    own = set(standing(vision.cluster).values_list("id", flat=True))
    inside = {f.id for f in kept}
    _check(own, inside, reasons)
    rows = [VisionCitation(vision=vision, finding_id=pk, is_in=True) for pk in inside] + [
        VisionCitation(vision=vision, finding_id=pk, is_in=False, reason=reason)
        for pk, reason in reasons.items()
    ]
    with transaction.atomic():
        vision.citations.filter(finding__in=own).delete()
        VisionCitation.objects.bulk_create(rows)
        words = _("%(kept)d med, %(left)d udeladt") % {"kept": len(inside), "left": len(reasons)}
        record(cluster=vision.cluster_id, by=by.id, what="vision.weighed", thing=vision.id, words=words)
    return vision


def adopt_vision(*, by: Person, vision: Vision, version: Version, on: date, where: str = "") -> Adoption:
    """The steering group adopts the latest version; it becomes public and findable."""
    if not access.may_adopt(by, vision.cluster):
        raise PermissionDenied
    with transaction.atomic():
        adoption = drafts.adopt(by=by, draft=vision.draft, version=version, on=on, where=where)
        search.put(**vars(found.row(vision, adoption)))
    return adoption


def _check(own: set[UUID], inside: set[UUID], reasons: Mapping[UUID, str]) -> None:
    if not (inside | set(reasons)) <= own:
        raise Refused(_("En af pointerne hører ikke til klyngen, eller den er lagt sammen med en anden."))
    if inside & set(reasons):
        raise Refused(_("En pointe kan ikke både være med og udeladt."))
    if not all(reasons.values()):
        raise Refused(_("Skriv en grund til hver pointe, I lader ligge. Borgerne får den at se."))
    if any(len(reason) > REASON for reason in reasons.values()):
        raise Refused(_("En grund er højst 300 tegn. Skriv den kortere."))
