"""What must be in other hands before consultant and money leave; computed from the state of the day."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from klynge import clock, danish
from klynge.ground.clusters import queries as clusters
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.process.models import Phase
from klynge.startup.groups import queries as groups
from klynge.strategy import queries

Kind = Role.Kind
KEPT = (Kind.COORDINATOR, Kind.EDITOR)


@dataclass(frozen=True)
class Point:
    """One line of the checklist."""

    title: str
    is_done: bool
    words: str
    url: str


def soon() -> date:
    """A month ahead: time to begin."""
    return clock.today() + timedelta(days=30)


def end_of(cluster: Cluster) -> date:
    """The day the process ends, or today when nobody has said."""
    last = (
        Phase.objects.filter(process__cluster=cluster)
        .order_by("-ends_on")
        .values_list("ends_on", flat=True)
        .first()
    )
    return max(last or clock.today(), clock.today())


def beyond(cluster: Cluster) -> dict[str, int]:
    """How many people hold each role past the end of the process."""
    roles = clusters.members(cluster).filter(kind__in=KEPT)
    end = end_of(cluster)
    held = {(role.kind, role.person_id) for role in roles if role.ends_on is None or role.ends_on > end}
    return {kind: sum(what == kind for what, _who in held) for kind in KEPT}


def checklist(cluster: Cluster) -> list[Point]:
    return [*_roles(cluster), _successors(cluster), _seats(cluster), *_texts(cluster), _adopted(cluster)]


def _roles(cluster: Cluster) -> list[Point]:
    held, end = beyond(cluster), danish.short_day(end_of(cluster))
    url = local(cluster, "clusters:roles")
    titles = {
        Kind.COORDINATOR: _("To koordinatorer bliver efter forløbet"),
        Kind.EDITOR: _("To redaktører bliver efter forløbet"),
    }
    words = _("%(held)d med en periode ud over den %(end)s")
    return [
        Point(title, held[kind] >= 2, words % {"held": held[kind], "end": end}, url)
        for kind, title in titles.items()
    ]


def _successors(cluster: Cluster) -> Point:
    """Every role that ends within half a year has somebody else who holds it longer."""
    roles = list(clusters.members(cluster).exclude(kind=Kind.CONSULTANT))
    limit = clock.today() + timedelta(days=182)
    ending = [role for role in roles if role.ends_on and role.ends_on <= limit]
    staying = {role.kind for role in roles if role.ends_on is None or role.ends_on > limit}
    lacking = [role for role in ending if role.kind not in staying]
    title = _("Afløsere for dem, der stopper inden et halvt år")
    names = ", ".join(f"{role.person.name} ({role.get_kind_display().lower()})" for role in lacking)
    words = _("ingen afløser for %s") % names if names else _("alle har en, der tager over")
    return Point(title, not lacking, words, local(cluster, "clusters:roles"))


def _seats(cluster: Cluster) -> Point:
    group = groups.steering_group(cluster)
    names = ", ".join(line.village.name for line in group.short)
    words = _("mangler: %s") % names if names else _("alle landsbyer har to")
    is_done = bool(group.villages) and not group.short
    return Point(_("To fra hver landsby i styregruppen"), is_done, words, local(cluster, "groups:desk"))


def _texts(cluster: Cluster) -> list[Point]:
    plan = queries.plan_of(cluster)
    own = queries.own_texts(plan) if plan else {}
    told = {
        "organisation": _("Foreningen, ansvaret og årets hjul er beskrevet"),
        "economy": _("Det er skrevet ned, hvem der betaler det daglige"),
        "follow_up": _("Det er skrevet ned, hvornår I ser på planen igen"),
    }
    words = {True: _("skrevet"), False: _("ikke skrevet")}
    return [
        Point(
            title,
            bool(own.get(key)),
            words[bool(own.get(key))],
            local(cluster, "strategy:edit", key=key) if plan else local(cluster, "strategy:desk"),
        )
        for key, title in told.items()
    ]


def _adopted(cluster: Cluster) -> Point:
    newest = queries.newest(cluster)
    words = _("udgave %d") % newest.number if newest else _("ikke vedtaget")
    return Point(_("Strategiplanen er vedtaget"), newest is not None, words, local(cluster, "strategy:desk"))
