"""Parishes and villages from a file of areas: first what would be made, then all of it or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge import danish
from klynge.ground.clusters import access, areas_file
from klynge.ground.clusters.models import Cluster, Parish, Village
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.ui.refusal import Refused
from klynge.methods import geometry
from klynge.methods.geometry import Feature

POINTS_ENOUGH = 4000  # corners in all: more are too heavy for a page
SIMPLIFY_METRES = (10.0, 25.0, 60.0, 150.0, 400.0)
VILLAGES, PARISHES = "villages", "parishes"


@dataclass(frozen=True)
class Planned:
    """One place that would be made of one or several areas of the file."""

    code: str
    name: str
    outline: dict[str, Any]
    longitude: float
    latitude: float
    pieces: int
    is_known: bool
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Made:
    villages: list[Village]
    parishes: list[Parish]


def plan(
    *, cluster: Cluster, features: Sequence[Feature], code: str = "", name: str = "", kind: str = VILLAGES
) -> list[Planned]:
    """What would be made, writing nothing; refused with the areas' numbers when something is missing or crosses."""
    guessed = areas_file.guess(features)
    code, name = code or guessed.code, name or guessed.name
    _check_properties(features, code, name, kind)
    grouped = _grouped(features, code, name, kind)
    _check_borders(features, name)
    shapes = _light([geometry.merge(one.shape for one in pieces) for pieces in grouped.values()])
    known = _known(cluster, kind, grouped)
    made = [
        _planned(
            key,
            shape,
            len(grouped[key]),
            is_known=(key[0] if kind == PARISHES else danish.slug(key[1])) in known,
        )
        for key, shape in zip(grouped, shapes, strict=True)
    ]
    return sorted(made, key=lambda one: danish.sort_key(one.name))


def import_areas(
    *,
    by: Person | None,
    cluster: Cluster,
    features: Sequence[Feature],
    code: str = "",
    name: str = "",
    kind: str = VILLAGES,
) -> Made:
    """Make parishes, and a village of each unless only parishes are wanted; nothing half. `by` None is a command.

    A village that is there keeps its point and what was written of it, and gets the new border.
    """
    if not (by is None or access.may_coordinate(by, cluster) or access.is_secretariat(by)):
        raise PermissionDenied
    planned = plan(cluster=cluster, features=features, code=code, name=name, kind=kind)
    with transaction.atomic():
        parishes = _parishes(planned, kind)
        villages = [_village(cluster, one, parishes) for one in planned] if kind == VILLAGES else []
        words = (
            ngettext("%d landsby hentet fra en fil", "%d landsbyer hentet fra en fil", len(villages))
            % len(villages)
            if kind == VILLAGES
            else ngettext("%d sogn hentet fra en fil", "%d sogne hentet fra en fil", len(parishes))
            % len(parishes)
        )
        record(
            cluster=cluster.id,
            by=by.id if by else None,
            what="cluster.areas_imported",
            thing=cluster.id,
            words=words,
        )
    return Made(villages, list(parishes.values()))


def _check_properties(features: Sequence[Feature], code: str, name: str, kind: str) -> None:
    there = areas_file.properties(features)
    for chosen, field in ((code, "code"), (name, "name")):
        if chosen and chosen not in there:
            words = _("Områderne har ikke egenskaben «%(name)s». De har: %(there)s.")
            raise Refused(words % {"name": chosen, "there": ", ".join(there) or "–"}, field=field)
    if not name:
        raise Refused(
            _("Sig, hvilken egenskab der er navnet. Filen har: %s.") % (", ".join(there) or "–"), field="name"
        )
    if not code and kind == PARISHES:
        raise Refused(
            _("Sig, hvilken egenskab der er sognekoden. Filen har: %s.") % ", ".join(there), field="code"
        )
    nameless = [str(f.number) for f in features if not areas_file.text_of(f.properties.get(name))]
    if nameless:
        words = _(
            "Område %(which)s har intet navn i «%(name)s». Skriv det ind, eller vælg en anden egenskab."
        )
        raise Refused(words % {"which": ", ".join(nameless[:10]), "name": name}, field="name")
    codeless = [str(f.number) for f in features if code and not areas_file.code_of(f.properties.get(code))]
    if codeless:
        words = _("Område %(which)s har ingen kode på fire cifre i «%(name)s».")
        raise Refused(words % {"which": ", ".join(codeless[:10]), "name": code}, field="code")


def _grouped(
    features: Sequence[Feature], code: str, name: str, kind: str
) -> dict[tuple[str, str], list[Feature]]:
    """Areas of the same code and name are pieces of one place."""
    grouped: dict[tuple[str, str], list[Feature]] = {}
    for one in features:
        key = (
            areas_file.code_of(one.properties.get(code)),
            areas_file.text_of(one.properties.get(name))[:80],
        )
        grouped.setdefault(key, []).append(one)
    seen: dict[str, str] = {}
    for parish, said in grouped:
        same = parish if kind == PARISHES else danish.slug(said)
        if same in seen:
            words = _(
                "«%(one)s» og «%(other)s» er to forskellige områder med samme navn eller kode. Giv dem hver sit i filen."
            )
            raise Refused(words % {"one": seen[same], "other": f"{said} {parish}"}, field="name")
        seen[same] = f"{said} {parish}".strip()
    return grouped


def _check_borders(features: Sequence[Feature], name: str) -> None:
    names = {one.number: areas_file.text_of(one.properties.get(name)) for one in features}
    crossing = geometry.overlaps(features)
    if crossing:
        said = [areas_file.words_of(fault, names) for fault in crossing[: areas_file.SHOWN]]
        raise Refused(" ".join(said), field="file")


def _light(shapes: list[Any]) -> list[Any]:
    """As few points as a page can carry, neighbours still sharing their borders."""
    for metres in SIMPLIFY_METRES:
        if sum(geometry.corners(shape) for shape in shapes) <= POINTS_ENOUGH:
            break
        shapes = geometry.simplify(shapes, metres)
    return shapes


def _known(cluster: Cluster, kind: str, grouped: dict[tuple[str, str], list[Feature]]) -> set[str]:
    if kind == PARISHES:
        return set(
            Parish.objects.filter(code__in=[code for code, _name in grouped]).values_list("code", flat=True)
        )
    return set(cluster.villages.values_list("slug", flat=True))


def _planned(key: tuple[str, str], shape: Any, pieces: int, *, is_known: bool) -> Planned:
    longitude, latitude = geometry.point_in(shape)
    return Planned(key[0], key[1], geometry.to_outline(shape), longitude, latitude, pieces, is_known)


def _parishes(planned: list[Planned], kind: str) -> dict[str, Parish]:
    """Rows for the codes of the file. Where several villages share a code, the parish's name is not in the file."""
    codes = [one.code for one in planned]
    parishes = {parish.code: parish for parish in Parish.objects.filter(code__in=codes)}
    for one in planned:
        if not one.code or codes.count(one.code) > 1:
            continue
        values = {"name": one.name, "outline": one.outline}
        if kind == VILLAGES and one.code in parishes:
            values.pop("name")  # the village may be called something else than its parish
        parishes[one.code], _made = Parish.objects.update_or_create(
            code=one.code, defaults=values, create_defaults={"name": one.name, "outline": one.outline}
        )
    return parishes


def _village(cluster: Cluster, one: Planned, parishes: dict[str, Parish]) -> Village:
    values: dict[str, Any] = {"outline": one.outline}
    if one.code in parishes:
        values["parish"] = parishes[one.code]
    new = {**values, "name": one.name, "longitude": one.longitude, "latitude": one.latitude}
    village, _made = Village.objects.update_or_create(
        cluster=cluster, slug=danish.slug(one.name), defaults=values, create_defaults=new
    )
    return village
