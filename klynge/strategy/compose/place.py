"""«Det er os»: the map, the figures, the villages."""

from django.utils.translation import gettext as _

from klynge.ground.paper.document import Facts, Table
from klynge.ground.ui import shapes
from klynge.mapping.potentials.models import Potential
from klynge.mapping.profile import queries as profile
from klynge.strategy.compose.material import Material
from klynge.strategy.parts import Drawn, Mapped, Part


def parts(m: Material) -> list[Part]:
    return [*_map(m), *_facts(m), *_villages(m), *_figures(m)]


def _map(m: Material) -> list[Part]:
    areas = [shapes.Area(v.name, v.outline, note=_people(m, v.inhabitants)) for v in m.villages if v.outline]
    points = [
        shapes.Point(v.name, v.longitude, v.latitude, note=_people(m, v.inhabitants))
        for v in m.villages
        if v.longitude is not None and v.latitude is not None
    ]
    if len(areas) == len(m.villages):  # names in the areas say enough; dots would cover them
        points = []
    if not areas and not points:
        return []
    return [Mapped(_("Landsbyerne i %s") % m.cluster.name, areas, points)]


def _people(m: Material, inhabitants: int | None) -> str:
    return "" if inhabitants is None else _("%s indbyggere") % m.number(inhabitants)


def _facts(m: Material) -> list[Part]:
    known = [v.inhabitants for v in m.villages if v.inhabitants is not None]
    potentials = Potential.objects.of(m.cluster).accepted().count()
    facts = [(m.number(len(m.villages)), _("landsbyer"))] if m.villages else []
    if known and len(known) == len(m.villages):
        facts.append((m.number(sum(known)), _("indbyggere")))
    if potentials:
        facts.append((m.number(potentials), _("ting, vi kan bygge på")))
    if len(facts) < 2:
        return []
    return [Facts(facts)]


def _villages(m: Material) -> list[Part]:
    if not m.villages:
        return []
    has_parishes = any(v.parish for v in m.villages)
    rows = [
        [v.name, *([v.parish.name if v.parish else "–"] if has_parishes else []), _or_dash(m, v.inhabitants)]
        for v in m.villages
    ]
    known = [v.inhabitants for v in m.villages if v.inhabitants is not None]
    extra = [""] if has_parishes else []
    total = [_("I alt"), *extra, m.number(sum(known))] if len(known) == len(m.villages) else []
    sources = sorted(
        {f"{v.inhabitants_source}, {v.inhabitants_on:%Y}" for v in m.villages if v.inhabitants_on}
    )
    head = [_("Landsby"), *([_("Sogn")] if has_parishes else []), _("Indbyggere")]
    numbers = (len(head) - 1,)
    return [Table(_("Landsbyerne"), head, rows, numbers=numbers, total=total, source="; ".join(sources))]


def _or_dash(m: Material, value: int | None) -> str:
    return "–" if value is None else m.number(value)


def _figures(m: Material) -> list[Part]:
    """«Klyngen i tal» as it stands on its public page: who lives here by age, and the other figures."""
    ours = profile.profile(m.cluster)
    made: list[Part] = [Drawn(ours.pyramid)] if ours.pyramid and ours.pyramid.rows else []
    if ours.figures:
        rows = [[f.name, f.value, f"{f.source}, {f.counted_on:%Y}"] for f in ours.figures]
        head = [_("Det gælder"), _("Tal"), _("Kilde")]
        made.append(Table(_("Klyngen i tal"), head, rows, numbers=(1,)))
    return made
