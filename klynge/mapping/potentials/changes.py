"""What can be built on: citizens propose, editors answer."""

from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.files import changes as files
from klynge.ground.files.changes import NewPicture
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.post.changes import queue
from klynge.ground.search import changes as search
from klynge.ground.ui.refusal import Refused
from klynge.mapping.potentials import access, found
from klynge.mapping.potentials.models import Potential

WAITING_AT_MOST = 300  # more than anybody can read: then somebody is filling the form by machine


@dataclass(frozen=True)
class Thing:
    """What is said of a potential. The place is a point, words («ved den gamle smedje»), or only a village."""

    title: str
    category: str
    description: str = ""
    village: Village | None = None
    place: str = ""
    longitude: float | None = None
    latitude: float | None = None


@dataclass(frozen=True)
class Proposer:
    """Whom we may ask or thank; forgotten as soon as the proposal is answered."""

    name: str = ""
    email: str = ""
    phone: str = ""


def propose_potential(
    *,
    by: Person | None,
    cluster: Cluster,
    thing: Thing,
    proposer: Proposer | None = None,
    picture: NewPicture | None = None,
) -> Potential:
    """Anybody proposes, with or without an account; nobody sees it until an editor has answered."""
    _check(cluster, thing)
    if Potential.objects.of(cluster).proposed().count() >= WAITING_AT_MOST:
        raise Refused(
            _(
                "Der ligger så mange forslag, at vi først skal have læst dem. Prøv igen om nogle dage, eller ring."
            )
        )
    who = proposer or Proposer()
    with transaction.atomic():
        potential = Potential.objects.create(
            cluster=cluster,
            picture_id=_kept(by, cluster, picture),
            proposer_name=who.name.strip(),
            proposer_email=who.email.strip(),
            proposer_phone=who.phone,
            **_values(thing),
        )
        _record(potential, by, "potential.proposed", _("Nyt forslag til kortet"))
    return potential


def add_potential(
    *, by: Person, cluster: Cluster, thing: Thing, picture: NewPicture | None = None
) -> Potential:
    """An editor writes one straight onto the map."""
    _require(access.may_handle(by, cluster))
    _check(cluster, thing)
    with transaction.atomic():
        potential = Potential.objects.create(
            cluster=cluster,
            picture_id=_kept(by, cluster, picture),
            status=Potential.Status.ACCEPTED,
            handled_at=clock.now(),
            handled_by=by,
            **_values(thing),
        )
        _show(potential)
        _record(potential, by, "potential.accepted", potential.title)
    return potential


def edit_potential(
    *, by: Person, potential: Potential, thing: Thing, picture: NewPicture | None = None
) -> Potential:
    """Mend the words or the place; a new picture takes the old one's stead."""
    _require(access.may_handle(by, potential.cluster))
    _check(potential.cluster, thing)
    with transaction.atomic():
        for field, value in _values(thing).items():
            setattr(potential, field, value)
        if picture is not None:
            files.withdraw(cluster_id=potential.cluster_id, picture_id=potential.picture_id)
            potential.picture_id = _kept(by, potential.cluster, picture)
        potential.save()
        if potential.is_accepted:
            _show(potential)
        _record(potential, by, "potential.changed", potential.title)
    return potential


def accept_potential(*, by: Person, potential: Potential) -> Potential:
    """Onto the map; whoever proposed it and left an address gets a word, and is then forgotten."""
    _require(access.may_handle(by, potential.cluster))
    if potential.is_accepted:
        raise Refused(_("«%s» er på kortet i forvejen.") % potential.title)
    with transaction.atomic():
        words = _("Tak for dit forslag. «%s» er nu på kortet over det, vi kan bygge på.") % potential.title
        address = absolute(potential.cluster, "potentials:show", pk=potential.id)
        _tell(potential, f"{words}\n\n{address}")
        _answer(potential, by, Potential.Status.ACCEPTED, reason="")
        _show(potential)
        _record(potential, by, "potential.accepted", potential.title)
    return potential


def decline_potential(*, by: Person, potential: Potential, reason: str) -> Potential:
    """Not on the map, or off it again, with a reason that whoever proposed it is told."""
    _require(access.may_handle(by, potential.cluster))
    words = reason.strip()
    if not words:
        raise Refused(_("Skriv hvorfor. Den, der foreslog det, får grunden at vide."), field="reason")
    if potential.status == Potential.Status.DECLINED:
        raise Refused(_("Forslaget er afvist i forvejen."))
    with transaction.atomic():
        thanks = _("Tak for dit forslag «%s». Det kommer ikke på kortet.") % potential.title
        _tell(potential, f"{thanks}\n\n{words}")
        _answer(potential, by, Potential.Status.DECLINED, reason=words)
        files.withdraw(cluster_id=potential.cluster_id, picture_id=potential.picture_id)
        search.take_out(potential.id)
        _record(potential, by, "potential.declined", potential.title)
    return potential


def _values(thing: Thing) -> dict[str, object]:
    stripped = {
        name: value.strip() if isinstance(value, str) else value for name, value in vars(thing).items()
    }
    return {"village": None, **stripped}


def _check(cluster: Cluster, thing: Thing) -> None:
    if not thing.title.strip():
        raise Refused(_("Skriv, hvad det er."), field="title")
    if thing.category not in Potential.Category.values:
        raise Refused(_("Vælg, hvad det er for en slags."), field="category")
    if thing.village is not None and thing.village.cluster_id != cluster.id:
        raise Refused(_("Landsbyen hører ikke til klyngen."), field="village")
    if (thing.longitude is None) != (thing.latitude is None):
        raise Refused(_("Et punkt på kortet skal have både længde- og breddegrad."), field="latitude")
    if not (-180 <= (thing.longitude or 0) <= 180 and -90 <= (thing.latitude or 0) <= 90):
        raise Refused(_("Punktet ligger ikke på jorden. Ret længde- og breddegrad."), field="latitude")


def _kept(by: Person | None, cluster: Cluster, picture: NewPicture | None) -> UUID | None:
    return files.add(picture, by=by.id if by else None, cluster_id=cluster.id).id if picture else None


def _answer(potential: Potential, by: Person, status: Potential.Status, *, reason: str) -> None:
    potential.status, potential.reason = status, reason
    potential.handled_at, potential.handled_by = clock.now(), by
    potential.proposer_name = potential.proposer_email = potential.proposer_phone = ""
    potential.save()


def _tell(potential: Potential, words: str) -> None:
    if potential.proposer_email:
        queue(
            cluster=potential.cluster_id,
            to=potential.proposer_email,
            subject=_("Dit forslag til kortet i %s") % potential.cluster.name,
            text=words,
            kind="potential_answered",
        )


def _show(potential: Potential) -> None:
    files.publish(cluster_id=potential.cluster_id, picture_id=potential.picture_id)
    search.put(**vars(found.row(potential)))


def _record(potential: Potential, by: Person | None, what: str, words: str) -> None:
    record(cluster=potential.cluster_id, by=by.id if by else None, what=what, thing=potential.id, words=words)


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
