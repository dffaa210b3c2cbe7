"""Write an association or a place to meet in the directory; take it out; put it back."""

from dataclasses import asdict, dataclass, field, fields
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.directory import access, listing
from klynge.ground.directory.models import Association, Facility
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui.refusal import Refused

BIN_DAYS = 30
Listed = Association | Facility


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Whom to ask. `agreed`: they said yes to standing on public pages."""

    name: str = ""
    phone: str = ""
    email: str = ""
    agreed: bool = False


@dataclass(frozen=True, kw_only=True)
class AboutAssociation:
    name: str
    category: str = Association.Category.OTHER
    village: Village | None = None
    theme: str = ""
    purpose: str = ""
    already_does: str = ""
    web: str = ""
    cvr: str = ""
    contact: Contact = field(default_factory=Contact)


@dataclass(frozen=True, kw_only=True)
class AboutFacility:
    name: str
    kind: str = Facility.Kind.OTHER
    village: Village | None = None
    association: Association | None = None
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    capacity: int | None = None
    how_to_borrow: str = ""
    web: str = ""


def add_association(*, by: Person, cluster: Cluster, about: AboutAssociation) -> Association:
    """Write an association in the directory."""
    _require(by, cluster)
    association = Association(cluster=cluster)
    _fill_association(association, about)
    with transaction.atomic():
        association.save()
        _tell(by, association, "association.added")
    return association


def change_association(*, by: Person, association: Association, about: AboutAssociation) -> Association:
    """Correct what the directory says."""
    _require(by, association.cluster)
    _fill_association(association, about)
    with transaction.atomic():
        association.save()
        _tell(by, association, "association.changed")
    return association


def add_facility(*, by: Person, cluster: Cluster, about: AboutFacility) -> Facility:
    """Write a place to meet in the directory."""
    _require(by, cluster)
    facility = Facility(cluster=cluster)
    _fill_facility(facility, about)
    with transaction.atomic():
        facility.save()
        _tell(by, facility, "facility.added")
    return facility


def change_facility(*, by: Person, facility: Facility, about: AboutFacility) -> Facility:
    """Correct what the directory says."""
    _require(by, facility.cluster)
    _fill_facility(facility, about)
    with transaction.atomic():
        facility.save()
        _tell(by, facility, "facility.changed")
    return facility


def remove(*, by: Person, thing: Listed) -> None:
    """Out of the directory, into the bin for 30 days."""
    _require(by, thing.cluster)
    with transaction.atomic():
        thing.removed_at = clock.now()
        thing.save(update_fields=["removed_at"])
        search.take_out(thing.id)
        record(
            cluster=thing.cluster_id,
            by=by.id,
            what=f"{_kind(thing)}.removed",
            thing=thing.id,
            words=thing.name,
        )


def restore(*, by: Person, thing: Listed) -> None:
    """Out of the bin again."""
    _require(by, thing.cluster)
    _refuse_double(thing, thing.name, thing.village)
    with transaction.atomic():
        thing.removed_at = None
        thing.save(update_fields=["removed_at"])
        _tell(by, thing, f"{_kind(thing)}.restored")


def empty_bin() -> int:
    """Delete for good what has lain in the bin for 30 days."""
    limit = clock.now() - timedelta(days=BIN_DAYS)
    gone = Association.objects.filter(removed_at__lt=limit).delete()[0]
    return gone + Facility.objects.filter(removed_at__lt=limit).delete()[0]


def _fill_association(association: Association, about: AboutAssociation) -> None:
    _check_village(association.cluster, about.village)
    association.name = _named(about.name)
    _refuse_double(association, association.name, about.village)
    if about.cvr and not (len(about.cvr) == 8 and about.cvr.isascii() and about.cvr.isdigit()):
        raise Refused(_("Et CVR-nummer er 8 cifre."), field="cvr")
    for name in ("category", "village", "theme", "purpose", "already_does", "web", "cvr"):
        setattr(association, name, getattr(about, name))
    contact = asdict(about.contact)
    agreed = contact.pop("agreed") and any(contact.values())
    for name, value in contact.items():
        setattr(association, f"contact_{name}", value)
    association.contact_agreed_at = (association.contact_agreed_at or clock.now()) if agreed else None
    association.changed_at = clock.now()


def _fill_facility(facility: Facility, about: AboutFacility) -> None:
    _check_village(facility.cluster, about.village)
    if about.association and about.association.cluster_id != facility.cluster_id:
        raise Refused(_("Foreningen hører ikke til klyngen."), field="association")
    if (about.latitude is None) != (about.longitude is None):
        raise Refused(_("Skriv både breddegrad og længdegrad, eller ingen af dem."), field="latitude")
    for part in fields(about):
        setattr(facility, part.name, getattr(about, part.name))
    facility.name = _named(about.name)
    _refuse_double(facility, facility.name, about.village)
    facility.changed_at = clock.now()


def _named(name: str) -> str:
    if not name.strip():
        raise Refused(_("Skriv, hvad det hedder."), field="name")
    return name.strip()


def _check_village(cluster: Cluster, village: Village | None) -> None:
    if village is not None and village.cluster_id != cluster.id:
        raise Refused(_("Landsbyen hører ikke til klyngen."), field="village")


def _refuse_double(thing: Listed, name: str, village: Village | None) -> None:
    known = type(thing)._default_manager.filter(cluster=thing.cluster, removed_at__isnull=True)
    if known.filter(name=name, village=village).exclude(pk=thing.pk).exists():
        raise Refused(_("Det navn står allerede på listen for den landsby."), field="name")


def _require(by: Person, cluster: Cluster) -> None:
    if not access.may_edit(by, cluster):
        raise PermissionDenied


def _kind(thing: Listed) -> str:
    return "association" if isinstance(thing, Association) else "facility"


def _tell(by: Person, thing: Listed, what: str) -> None:
    record(cluster=thing.cluster_id, by=by.id, what=what, thing=thing.id, words=thing.name)
    search.put(**vars(listing.row(thing)))
