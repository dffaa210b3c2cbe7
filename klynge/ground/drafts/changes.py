"""Write, keep, adopt. A version is never changed; a text written on a stale base is kept aside, not lost."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters import access as clusters
from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts import access, queries
from klynge.ground.drafts.models import Adoption, Draft, Version
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.ui import richtext
from klynge.ground.ui.refusal import Refused

PEN_MINUTES = 30


class Stale(Refused):
    """Somebody else wrote in between; `aside` holds what this one wrote."""

    def __init__(self, message: str, aside: Version) -> None:
        super().__init__(message)
        self.aside = aside


def start(
    *, by: Person | None, cluster: Cluster, title: str, audience: str = Draft.Audience.WORKERS
) -> Draft:
    """A new, empty draft; its owner keeps a OneToOne to it."""
    if by is not None and not clusters.may_advise(by, cluster):
        raise PermissionDenied
    with transaction.atomic():
        draft = Draft.objects.create(cluster=cluster, title=title, audience=audience)
        _record(draft, by, "draft.started", title)
    return draft


def take_pen(*, by: Person, draft: Draft) -> Draft:
    """Say to the others that one is writing; it is given back by itself."""
    _require_write(by, draft)
    draft.pen_person = by
    draft.pen_until = clock.now() + timedelta(minutes=PEN_MINUTES)
    draft.save(update_fields=["pen_person", "pen_until"])
    return draft


def give_back_pen(*, by: Person, draft: Draft) -> Draft:
    if draft.pen_person_id == by.id:
        draft.pen_person = None
        draft.pen_until = None
        draft.save(update_fields=["pen_person", "pen_until"])
    return draft


def write(*, by: Person, draft: Draft, html: str, based_on: int) -> Version:
    """The next version. `based_on` is the number of the version that was read (0 for none).

    When somebody wrote in between, the text is kept aside and `Stale` says so.
    """
    _require_write(by, draft)
    text = richtext.clean(html)
    with transaction.atomic():
        Draft.objects.select_for_update().get(pk=draft.pk)
        latest = queries.current(draft)
        stands = latest.number if latest else 0
        if latest and latest.html == text:
            return latest
        number = (draft.versions.aggregate(highest=Max("number"))["highest"] or 0) + 1
        version = Version.objects.create(
            draft=draft,
            number=number,
            html=text,
            based_on=based_on,
            written_by=by,
            is_aside=based_on != stands,
        )
        what = "draft.kept_aside" if version.is_aside else "draft.written"
        _record(draft, by, what, f"{draft.title} ({number})")
    give_back_pen(by=by, draft=draft)
    if version.is_aside:
        words = _(
            "En anden har skrevet imens. Din tekst er gemt som version %d ved siden af. Læg de to sammen."
        )
        raise Stale(words % number, version)
    return version


def bring_back(*, by: Person, version: Version) -> Version:
    """An older version, or one kept aside, becomes the latest."""
    latest = queries.current(version.draft)
    return write(by=by, draft=version.draft, html=version.html, based_on=latest.number if latest else 0)


def adopt(*, by: Person, draft: Draft, version: Version, on: date, where: str = "") -> Adoption:
    """The steering group adopts a version; it must be the latest one, the one they have read."""
    if not access.may_adopt(by, draft):
        raise PermissionDenied
    latest = queries.current(draft)
    if latest is None or not richtext.to_plain(latest.html).strip():
        raise Refused(_("Der er ingen tekst at vedtage endnu."))
    if version.draft_id != draft.id or version.id != latest.id:
        raise Refused(_("Teksten er ændret, siden I læste den. Læs den nyeste version, og vedtag den."))
    if on > clock.today():
        raise Refused(_("Vedtagelsen kan ikke ligge i fremtiden."), field="on")
    with transaction.atomic():
        adoption = Adoption.objects.create(version=version, adopted_on=on, where=where.strip(), by=by)
        _record(draft, by, "draft.adopted", f"{draft.title} ({version.number})")
    return adoption


def _require_write(by: Person, draft: Draft) -> None:
    if not access.may_write(by, draft):
        raise PermissionDenied


def _record(draft: Draft, by: Person | None, what: str, words: str) -> None:
    record(cluster=draft.cluster_id, by=by.id if by else None, what=what, thing=draft.id, words=words)
