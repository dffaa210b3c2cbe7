"""Every write to clusters, villages and roles."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock, danish
from klynge.ground.clusters import access, addresses
from klynge.ground.clusters.models import Cluster, Municipality, Parish, Role, Village
from klynge.ground.files import changes as pictures
from klynge.ground.files import queries as files
from klynge.ground.files.changes import NewPicture, publish
from klynge.ground.files.changes import add as add_pictured
from klynge.ground.files.models import Picture
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.ui.refusal import Refused


@dataclass(frozen=True)
class Look:
    """What makes a cluster's pages its own."""

    name: str
    tagline: str = ""
    story: str = ""
    pitch: str = ""
    accent: str = "#1f4b39"
    email: str = ""


def create_cluster(
    *, by: Person | None, name: str, slug: str = "", started_on: date | None = None
) -> Cluster:
    """A new cluster, not yet public. Only the installation's own people make one; `by` None is the first start."""
    if by is not None and not access.is_secretariat(by):
        raise PermissionDenied
    address = _free_slug(slug or danish.slug(name))
    with transaction.atomic():
        cluster = Cluster.objects.create(
            name=name.strip(), slug=address, started_on=started_on or clock.today()
        )
        _record(cluster, by, "cluster.created", _("Klyngen «%s» er oprettet") % cluster.name)
    return cluster


def change_look(*, by: Person, cluster: Cluster, look: Look) -> Cluster:
    """Name, words and colour; the colour is corrected where it is shown, never refused."""
    _require(access.may_coordinate(by, cluster))
    if not look.name.strip():
        raise Refused(_("Skriv klyngens navn."), field="name")
    with transaction.atomic():
        for field, value in vars(look).items():
            setattr(cluster, field, value.strip())
        cluster.save(update_fields=list(vars(look)))
        _record(cluster, by, "cluster.look_changed", _("Klyngens navn og udseende er ændret"))
    return cluster


def choose_picture(*, by: Person, cluster: Cluster, place: str, picture_id: UUID | None) -> Cluster:
    """Set the logo or the cover (`place`: «logo» or «cover»); None takes it away."""
    _require(access.may_coordinate(by, cluster))
    if place not in {"logo", "cover"}:
        raise Refused(_("Vælg, om billedet er logo eller forside."))
    if picture_id is not None and not files.is_kept(cluster.id, picture_id):
        raise Refused(_("Billedet findes ikke længere. Vælg et andet."))
    with transaction.atomic():
        if picture_id is not None:
            publish(cluster_id=cluster.id, picture_id=picture_id)
        setattr(cluster, f"{place}_id", picture_id)
        cluster.save(update_fields=[f"{place}_id"])
        _record(cluster, by, f"cluster.{place}_chosen", _("Nyt billede på klyngens sider"))
    return cluster


def upload_picture(*, by: Person, cluster: Cluster, place: str, picture: NewPicture | None) -> Cluster:
    """A new logo or cover from a file, or none; the worker cleans and scales it."""
    _require(access.may_coordinate(by, cluster))
    with transaction.atomic():
        made = add_pictured(picture, by=by.id, cluster_id=cluster.id) if picture else None
        return choose_picture(by=by, cluster=cluster, place=place, picture_id=made.id if made else None)


def describe_picture(*, by: Person, cluster: Cluster, picture: Picture, alt: str, source: str) -> Picture:
    """Better words for a picture, wherever it is shown."""
    _require(access.may_edit(by, cluster))
    with transaction.atomic():
        picture = pictures.describe(cluster_id=cluster.id, picture_id=picture.id, alt=alt, source=source)
        _record(cluster, by, "picture.described", picture.alt, picture.id)
    return picture


def remove_picture(*, by: Person, cluster: Cluster, picture: Picture) -> Picture:
    """Into the bin: shown nowhere, deleted after 30 days."""
    _require(access.may_edit(by, cluster))
    with transaction.atomic():
        _record(cluster, by, "picture.removed", picture.alt, picture.id)
        return pictures.remove(cluster_id=cluster.id, picture_id=picture.id)


def restore_picture(*, by: Person, cluster: Cluster, picture: Picture) -> Picture:
    """Out of the bin, and shown again where it was."""
    _require(access.may_edit(by, cluster))
    with transaction.atomic():
        _record(cluster, by, "picture.restored", picture.alt, picture.id)
        return pictures.restore(cluster_id=cluster.id, picture_id=picture.id)


def make_public(*, by: Person, cluster: Cluster) -> Cluster:
    """Open the cluster's pages to everyone."""
    _require(access.may_coordinate(by, cluster) or access.is_secretariat(by))
    if not cluster.villages.exists():
        raise Refused(_("Skriv landsbyerne ind, før siderne bliver offentlige."))
    with transaction.atomic():
        cluster.is_public = True
        cluster.save(update_fields=["is_public"])
        _record(cluster, by, "cluster.made_public", _("Klyngens sider er blevet offentlige"))
    return cluster


def add_municipality(*, by: Person | None, cluster: Cluster, code: str, name: str) -> Municipality:
    _require(by is None or access.may_coordinate(by, cluster) or access.is_secretariat(by))
    _check_code(code)
    with transaction.atomic():
        municipality, _made = Municipality.objects.get_or_create(code=code, defaults={"name": name.strip()})
        cluster.municipalities.add(municipality)
        _record(cluster, by, "cluster.municipality_added", municipality.name)
    return municipality


def set_parish(*, code: str, name: str, municipality: Municipality | None = None) -> Parish:
    """A parish by code; called inside changes that have journaled why."""
    _check_code(code)
    values: dict[str, Any] = {"name": name.strip()}
    if municipality:
        values["municipality"] = municipality
    parish, _made = Parish.objects.update_or_create(code=code, defaults=values)
    return parish


@dataclass(frozen=True)
class Place:
    """What is known of a village; None leaves what stands."""

    name: str
    parish: Parish | None = None
    outline: dict[str, Any] | None = None
    longitude: float | None = None
    latitude: float | None = None
    inhabitants: int | None = None
    inhabitants_source: str = ""
    inhabitants_on: date | None = None


def add_village(*, by: Person | None, cluster: Cluster, place: Place) -> Village:
    _require(by is None or access.may_coordinate(by, cluster) or access.is_secretariat(by))
    name = place.name.strip()
    if not name:
        raise Refused(_("Skriv landsbyens navn."), field="name")
    if cluster.villages.filter(slug=danish.slug(name)).exists():
        raise Refused(_("«%s» er skrevet ind i forvejen.") % name, field="name")
    _check_place(place)
    with transaction.atomic():
        village = Village.objects.create(
            cluster=cluster, slug=danish.slug(name), **{**vars(place), "name": name}
        )
        _record(cluster, by, "village.added", name, village.id)
    return village


def change_village(*, by: Person, village: Village, place: Place) -> Village:
    _require(access.may_coordinate(by, village.cluster))
    _check_place(place)
    with transaction.atomic():
        for field, value in vars(place).items():
            if value not in (None, ""):
                setattr(village, field, value)
        village.save()
        _record(village.cluster, by, "village.changed", village.name, village.id)
    return village


def pool_village(*, by: Person, village: Village, neighbour: Village | None) -> Village:
    """Choose, before anybody is asked, with whom a small village's results are shown."""
    _require(access.may_coordinate(by, village.cluster))
    if neighbour and (neighbour.cluster_id != village.cluster_id or neighbour.id == village.id):
        raise Refused(_("Vælg en anden landsby i samme klynge."), field="neighbour")
    with transaction.atomic():
        village.pooled_with = neighbour
        village.save(update_fields=["pooled_with"])
        _record(village.cluster, by, "village.pooled", village.name, village.id)
    return village


def give_role(
    *,
    by: Person | None,
    person: Person,
    kind: str,
    cluster: Cluster | None = None,
    starts_on: date | None = None,
    ends_on: date | None = None,
    is_contact: bool = False,
) -> Role:
    """Give a role for a term. Coordinators give roles in their cluster, administrators all others."""
    _require(by is None or _may_give(by, kind, cluster))
    if (cluster is None) != (kind in Role.INSTALLATION_KINDS):
        raise Refused(_("Den rolle hører ikke til her."), field="kind")
    start = starts_on or clock.today()
    if ends_on and ends_on < start:
        raise Refused(_("Rollen slutter, før den begynder. Ret datoen."), field="ends_on")
    if Role.objects.current().filter(person=person, cluster=cluster, kind=kind).exists():
        raise Refused(_("Personen har rollen i forvejen."), field="person")
    with transaction.atomic():
        role = Role.objects.create(
            person=person, cluster=cluster, kind=kind, starts_on=start, ends_on=ends_on, is_contact=is_contact
        )
        words = _("Ny rolle: %s") % role.get_kind_display()
        record(
            cluster=cluster.id if cluster else None,
            by=by.id if by else None,
            what="role.given",
            thing=role.id,
            words=words,
        )
    access.forget_roles(person)
    return role


def invite_to_role(
    *,
    by: Person,
    cluster: Cluster,
    name: str,
    email: str,
    kind: str,
    starts_on: date | None = None,
    ends_on: date | None = None,
    is_contact: bool = False,
) -> Role:
    """Give a role to whoever has that e-mail; without an account they are invited first."""
    from klynge.ground.people import changes as people

    _require(_may_give(by, kind, cluster))
    with transaction.atomic():
        person = Person.objects.filter(email__iexact=email).first() or people.invite(
            by=by, email=email, name=name
        )
        return give_role(
            by=by,
            person=person,
            kind=kind,
            cluster=cluster,
            starts_on=starts_on,
            ends_on=ends_on,
            is_contact=is_contact,
        )


def end_role(*, by: Person, role: Role, ends_on: date | None = None) -> Role:
    """End a role today or on a day; the last coordinator cannot leave before another one is there."""
    _require(_may_give(by, role.kind, role.cluster))
    last = ends_on or clock.today()
    if _is_last(role):
        raise Refused(_("Det er den eneste i rollen. Giv rollen til én til, før du slutter den."))
    with transaction.atomic():
        role.ends_on = max(last, role.starts_on)
        role.save(update_fields=["ends_on"])
        record(
            cluster=role.cluster_id, by=by.id, what="role.ended", thing=role.id, words=role.get_kind_display()
        )
    access.forget_roles(role.person)
    return role


def _is_last(role: Role) -> bool:
    if role.kind not in (Role.Kind.COORDINATOR, Role.Kind.ADMINISTRATOR):
        return False
    others = Role.objects.current().filter(cluster=role.cluster, kind=role.kind).exclude(person=role.person)
    return not others.exists()


def _may_give(by: Person, kind: str, cluster: Cluster | None) -> bool:
    if cluster is None:
        return access.is_administrator(by)
    return access.may_coordinate(by, cluster) or access.is_secretariat(by)


def _free_slug(wanted: str) -> str:
    if not wanted or wanted in addresses.reserved():
        raise Refused(_("Adressen «%s» kan ikke bruges. Vælg en anden.") % wanted, field="slug")
    if Cluster.objects.filter(slug=wanted).exists():
        raise Refused(_("Der er allerede en klynge på adressen «%s». Vælg en anden.") % wanted, field="slug")
    return wanted


def _check_code(code: str) -> None:
    if not (len(code) == 4 and code.isascii() and code.isdigit()):
        raise Refused(_("Koden skal have fire cifre, for eksempel 0101."), field="code")


def _check_place(place: Place) -> None:
    if (place.longitude is None) != (place.latitude is None):
        raise Refused(_("Et punkt skal have både længde- og breddegrad."), field="latitude")
    if place.inhabitants is not None and not (place.inhabitants_source and place.inhabitants_on):
        raise Refused(
            _("Skriv, hvor tallet kommer fra, og hvilken dag det gælder."), field="inhabitants_source"
        )


def _record(cluster: Cluster, by: Person | None, what: str, words: str, thing: UUID | None = None) -> None:
    record(cluster=cluster.id, by=by.id if by else None, what=what, thing=thing or cluster.id, words=words)


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
