"""«Sådan er vi organiseret»: the steering group, the working groups, and those who keep it running."""

from django.utils.translation import gettext as _

from klynge.ground.clusters.models import Role
from klynge.ground.clusters.queries import members
from klynge.ground.paper.document import Heading, Table
from klynge.startup.groups import queries as groups
from klynge.startup.groups.models import Seat
from klynge.strategy.compose.material import Material
from klynge.strategy.parts import Part

TOLD = [Role.Kind.COORDINATOR, Role.Kind.EDITOR, Role.Kind.MUNICIPAL]


def organisation(m: Material) -> list[Part]:
    return [*_steering(m), *_teams(m), *_roles(m)]


def _steering(m: Material) -> list[Part]:
    """Names only of those who have said that they may stand there."""
    group = groups.steering_group(m.cluster)
    rows = [[line.village.name, _names(line.seats)] for line in group.villages if line.seats]
    if group.municipal:
        rows.append([_("Kommunen"), _names(group.municipal)])
    if not rows:
        return []
    return [
        Heading(_("Styregruppen")),
        Table(
            _("Styregruppen, landsby for landsby"), [_("Landsby"), _("Sidder for den")], rows, widths=(1, 2)
        ),
    ]


def _names(seats: list[Seat]) -> str:
    shown = [f"{seat.name} ({seat.duty})" if seat.duty else seat.name for seat in seats if seat.is_public]
    hidden = len(seats) - len(shown)
    if hidden:
        shown.append(_("%d uden navn her") % hidden)
    return ", ".join(shown)


def _teams(m: Material) -> list[Part]:
    rows = []
    for group in groups.working_groups(m.cluster):
        standing = getattr(group, "standing", [])
        holder = next((who.name for who in standing if who.is_holder and who.is_public), "–")
        rows.append([group.name, group.purpose or "–", holder, m.number(len(standing))])
    if not rows:
        return []
    head = [_("Gruppe"), _("Opgave"), _("Tovholder"), _("Med i alt")]
    return [
        Heading(_("Arbejdsgrupperne")),
        Table(_("Arbejdsgrupper, der er i gang"), head, rows, widths=(1.6, 2.6, 1.5, 0.8), numbers=(3,)),
    ]


def _roles(m: Material) -> list[Part]:
    """Who keeps it running; a citizen must be able to find them, so their names are public with the role."""
    labels = {
        Role.Kind.COORDINATOR: _("Klyngekoordinator"),
        Role.Kind.EDITOR: _("Redaktør"),
        Role.Kind.MUNICIPAL: _("Kommunens kontaktperson"),
    }
    held: dict[str, list[str]] = {}
    for role in members(m.cluster).filter(kind__in=TOLD):
        held.setdefault(role.kind, []).append(role.person.name)
    rows = [[labels[kind], ", ".join(held[kind])] for kind in TOLD if kind in held]
    if not rows:
        return []
    head = [_("Opgave"), _("Hvem")]
    return [
        Heading(_("De holder det i gang")),
        Table(_("Roller på den dag, planen er trykt"), head, rows, widths=(1, 2)),
    ]
