"""Who sits in the steering group, for which village and how long."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters import changes as clusters
from klynge.ground.clusters.models import Cluster, Role, Village
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui.refusal import Refused
from klynge.startup.groups import access, found
from klynge.startup.groups.models import Seat


@dataclass(frozen=True)
class Sitting:
    """What is written about the one who sits, and who steps in for them."""

    name: str
    phone: str = ""
    email: str = ""
    duty: str = ""
    substitute_name: str = ""
    substitute_phone: str = ""
    substitute_email: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    is_public: bool = False

    def values(self) -> dict[str, object]:
        kept = {key: value.strip() if isinstance(value, str) else value for key, value in vars(self).items()}
        return {**kept, "starts_on": self.starts_on or clock.today()}


def fill_seat(
    *,
    by: Person,
    cluster: Cluster,
    sitting: Sitting,
    village: Village | None = None,
    is_municipal: bool = False,
    person: Person | None = None,
    invite: bool = False,
) -> Seat:
    """Seat somebody for a village or, with `is_municipal`, for the municipality.

    With `invite` whoever has that e-mail gets the role that opens the workspace, for the same term.
    """
    _require(access.may_seat(by, cluster))
    kind = _kind(cluster, village, is_municipal)
    _check(sitting)
    same = (
        Seat.objects.of(cluster)
        .current()
        .filter(village=village, kind=kind, name__iexact=sitting.name.strip())
    )
    if same.exists():
        raise Refused(_("Personen sidder der i forvejen."), field="name")
    if invite:
        _require_invitable(by, cluster, sitting)
    with transaction.atomic():
        seat = Seat.objects.create(
            cluster=cluster, village=village, kind=kind, person=person, **sitting.values()
        )
        if invite:
            _invite(by, seat)
        _told(seat.cluster, by, "seat.filled", seat.id, _place(seat))
    return seat


def change_seat(*, by: Person, seat: Seat, sitting: Sitting, invite: bool = False) -> Seat:
    """Put right what is written about the one who sits; the village stays."""
    _require(access.may_seat(by, seat.cluster))
    _check(sitting)
    if invite:
        _require_invitable(by, seat.cluster, sitting)
    with transaction.atomic():
        if seat.person and sitting.email.strip().lower() not in ("", seat.person.email):
            seat.person = None
        for field, value in sitting.values().items():
            setattr(seat, field, value)
        seat.save()
        if invite:
            _invite(by, seat)
        _told(seat.cluster, by, "seat.changed", seat.id, _place(seat))
    return seat


def end_seat(*, by: Person, seat: Seat, ends_on: date | None = None) -> Seat:
    """The term ends today or on a day; the row stays as the group's memory. The role ends with it."""
    _require(access.may_seat(by, seat.cluster))
    last = ends_on or clock.today()
    if last < seat.starts_on:
        raise Refused(_("Perioden slutter, før den begynder. Ret datoen."), field="ends_on")
    with transaction.atomic():
        seat.ends_on = last
        seat.save(update_fields=["ends_on"])
        _told(seat.cluster, by, "seat.ended", seat.id, _place(seat))
    return seat


def _kind(cluster: Cluster, village: Village | None, is_municipal: bool) -> str:
    if is_municipal:
        if village is not None:
            raise Refused(_("Kommunens kontaktperson sidder ikke for en landsby."), field="village")
        return Seat.Kind.MUNICIPAL
    if village is None or village.cluster_id != cluster.id:
        raise Refused(_("Vælg, hvilken landsby personen sidder for."), field="village")
    return Seat.Kind.VILLAGE


def _check(sitting: Sitting) -> None:
    if not sitting.name.strip():
        raise Refused(_("Skriv navnet på den, der sidder der."), field="name")
    start = sitting.starts_on or clock.today()
    if sitting.ends_on and sitting.ends_on < start:
        raise Refused(_("Perioden slutter, før den begynder. Ret datoen."), field="ends_on")


def _require_invitable(by: Person, cluster: Cluster, sitting: Sitting) -> None:
    _require(access.may_invite(by, cluster))
    if not sitting.email.strip():
        raise Refused(_("Skriv en e-mail, så vi kan sende linket til at logge ind."), field="email")


def _invite(by: Person, seat: Seat) -> None:
    """The account behind the e-mail, with the role for the same term; who has it keeps it."""
    kind = Role.Kind.MUNICIPAL if seat.kind == Seat.Kind.MUNICIPAL else Role.Kind.STEERING
    held = Role.objects.current().filter(cluster=seat.cluster, kind=kind, person__email__iexact=seat.email)
    role = held.select_related("person").first() or clusters.invite_to_role(
        by=by,
        cluster=seat.cluster,
        name=seat.name,
        email=seat.email,
        kind=kind,
        starts_on=max(seat.starts_on, clock.today()) if seat.starts_on > clock.today() else None,
        ends_on=seat.ends_on,
    )
    seat.person = role.person
    seat.save(update_fields=["person"])


def _place(seat: Seat) -> str:
    return seat.village.name if seat.village else "Kommunen"


def _told(cluster: Cluster, by: Person, what: str, thing: UUID, words: str) -> None:
    """The journal names the village, never the person."""
    record(cluster=cluster.id, by=by.id, what=what, thing=thing, words=words)
    index_steering_group(cluster)


def index_steering_group(cluster: Cluster) -> None:
    """The public list, found by the names that may be shown."""
    held = list(Seat.objects.of(cluster).current().select_related("cluster", "village"))
    if held:
        search.put(**vars(found.steering_row(held)))
    else:
        search.take_out(cluster.id)


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
