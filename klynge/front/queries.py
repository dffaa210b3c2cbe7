"""What the public front pages show: other apps' queries put side by side. Nothing is stored here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from klynge import danish
from klynge.front import chains
from klynge.ground.clusters import queries as clusters
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster, Role, Village
from klynge.ground.fielding import queries as fielding
from klynge.ground.fielding.models import Round
from klynge.ground.process import queries as process
from klynge.ground.process.queries import PhaseState, Plan
from klynge.ground.search.models import SearchRow
from klynge.ground.ui import maps, nav
from klynge.ground.ui.shapes import Area, ChainLink, Happening, Phase, Point, Story
from klynge.mapping.survey import queries as survey
from klynge.plans.models import Action, FocusArea
from klynge.platform.events import queries as events
from klynge.platform.news import queries as news
from klynge.vision.priorities import queries as priorities

SHOWN = 3
GREETING = 260
SENTENCE = re.compile(r"(?<=[.!?]) ")
UNDER_WAY = Count("actions", filter=Q(actions__status__in=[Action.Status.UNDER_WAY, Action.Status.DONE]))
MOST_ADDRESSES = 20_000
ENTRANCES = {Round.Kind.SURVEY: "fielding:enter_survey", Round.Kind.BALLOT: "fielding:enter_ballot"}


@dataclass(frozen=True)
class Invitation:
    """A round that takes answers just now, and the page where one types the code."""

    round: Round
    url: str

    @property
    def is_ballot(self) -> bool:
        return self.round.kind == Round.Kind.BALLOT


@dataclass(frozen=True)
class Turnout:
    """«Så mange har svaret», for the round that is open."""

    round: Round
    response: fielding.Response

    @property
    def lines(self) -> list[tuple[fielding.Turnout, int]]:
        """Each village and the length of its bar, the longest share being the whole width."""
        widest = max([self.response.goal, *(v.share for v in self.response.villages)], default=1) or 1
        return [(v, round(100 * v.share / widest)) for v in self.response.villages]


@dataclass(frozen=True)
class Document:
    """Something finished that everyone may read: results, the count, the vision, the strategy plan."""

    title: str
    note: str
    url: str


@dataclass(frozen=True)
class Page:
    """A cluster's front page. What is not there yet is None or empty, and its part of the page is left out."""

    cluster: Cluster
    villages: Sequence[Village]
    invitations: list[Invitation]
    plan: Plan | None
    phases: list[Phase]
    turnout: Turnout | None
    events: list[Happening]
    stories: list[Story]
    chain: list[ChainLink]
    focus_areas: list[FocusArea]
    documents: list[Document]

    @property
    def greeting(self) -> str:
        """The story's first whole sentences."""
        told = ""
        for sentence in SENTENCE.split(" ".join(self.cluster.story.split())):
            if told and len(told) + len(sentence) > GREETING:
                break
            told = f"{told} {sentence}".strip()
        return told

    @property
    def has_room(self) -> bool:
        """Fewer than two columns are filled: the map of the villages takes the other one."""
        figures = bool(self.turnout or self.documents)
        return bool(self.areas) and not (figures and self.events)

    @property
    def pictures(self) -> list[UUID | None]:
        return [self.cluster.cover_id, self.cluster.logo_id, *(story.picture_id for story in self.stories)]

    @property
    def inhabitants(self) -> int | None:
        """All villages together; None unless every one is known."""
        known = [v.inhabitants for v in self.villages if v.inhabitants is not None]
        return sum(known) if known and len(known) == len(self.villages) else None

    @property
    def areas(self) -> list[Area]:
        """Each village leads to what lies in it."""
        there = local(self.cluster, "potentials:index")
        return [Area(v.name, v.outline, url=f"{there}?landsby={v.slug}") for v in self.villages if v.outline]


def page(cluster: Cluster) -> Page:
    """Everything on a cluster's front page."""
    plan = process.plan(cluster)
    invitations = _invitations(cluster)
    return Page(
        cluster=cluster,
        villages=list(clusters.villages(cluster)),
        invitations=invitations,
        plan=plan,
        phases=[_phase(cluster, phase) for phase in plan.phases] if plan else [],
        turnout=Turnout(invitations[0].round, fielding.response(invitations[0].round))
        if invitations
        else None,
        events=events.upcoming(cluster, SHOWN),
        stories=news.latest(cluster, SHOWN),
        chain=chains.longest(cluster),
        focus_areas=list(FocusArea.objects.of(cluster).annotate(under_way=UNDER_WAY).order_by("number")),
        documents=_documents(cluster, plan),
    )


def _documents(cluster: Cluster, plan: Plan | None) -> list[Document]:
    """What is adopted or published, the newest kind first; the plan was asked already."""
    met = {item.key for item in plan.deliverables if item.met.is_met} if plan else set()
    election, poll = priorities.latest_published(cluster), survey.latest_published(cluster)
    found = []
    if "strategy_adopted" in met:
        url = local(cluster, "strategy:show")
        found.append(Document(_("Strategiplanen"), _("Hele planen på nettet og som PDF."), url))
    if "vision_adopted" in met:
        url = local(cluster, "vision_text:show")
        found.append(Document(_("Vores vision"), _("Det billede af fremtiden, vi er enige om."), url))
    if election:
        url = local(cluster, "priorities:result", pk=election.id)
        found.append(
            Document(_("Resultatet af afstemningen"), _("Hvad I valgte, og hvordan det blev talt op."), url)
        )
    if poll:
        url = local(cluster, "survey:results")
        found.append(
            Document(
                _("Svarene på undersøgelsen"), _("Alle spørgsmål, for hele klyngen og hver landsby."), url
            )
        )
    return found


def _invitations(cluster: Cluster) -> list[Invitation]:
    found = Round.objects.of(cluster).answering().order_by("closes_at")
    return [Invitation(r, local(cluster, ENTRANCES[Round.Kind(r.kind)])) for r in found]


def _phase(cluster: Cluster, phase: PhaseState) -> Phase:
    note = _("fra %s") % _month(phase) if phase.state == "next" else phase.note
    return Phase(phase.name, note, phase.state, phase.share)


def _month(phase: PhaseState) -> str:
    language = (get_language() or "da")[:2]
    words = pgettext("måned år", "%(month)s %(year)s")
    return words % {"month": danish.month(phase.starts_on, language), "year": phase.starts_on.year}


@dataclass(frozen=True)
class Shelf:
    """The installation's front page: every public cluster, on the map and in a list."""

    clusters: list[Cluster]
    areas: list[Area]
    points: list[Point]

    @property
    def placeless(self) -> list[Cluster]:
        """Those that no village has put on the map."""
        placed = {point.name for point in self.points}
        return [cluster for cluster in self.clusters if cluster.name not in placed]


def shelf() -> Shelf:
    """All public clusters with their places; two queries."""
    found = list(clusters.public_clusters().prefetch_related("villages", "municipalities"))
    areas, points = [], []
    for cluster in found:
        villages = list(cluster.villages.all())
        outlines = [v.outline for v in villages if v.outline]
        areas += (
            [Area(cluster.name, {"type": "GeometryCollection", "geometries": outlines})] if outlines else []
        )
        middle = _middle(villages)
        if middle:
            points.append(
                Point(cluster.name, *middle, url=local(cluster, "front:show"), note=_about(cluster))
            )
    return Shelf(found, areas, points)


def _about(cluster: Cluster) -> str:
    """«3 landsbyer i Fjordby Kommune»."""
    where = in_words([m.name for m in cluster.municipalities.all()])
    count = len(cluster.villages.all())
    words = ngettext("%d landsby", "%d landsbyer", count) % count
    return _("%(villages)s i %(where)s") % {"villages": words, "where": where} if where else words


def in_words(words: Sequence[str]) -> str:
    """«a, b og c»."""
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s og %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}


def _middle(villages: Sequence[Village]) -> tuple[float, float] | None:
    """The middle of the villages' points, or of the box around their outlines."""
    spots = [
        (v.longitude, v.latitude) for v in villages if v.longitude is not None and v.latitude is not None
    ]
    if spots:
        return sum(x for x, _y in spots) / len(spots), sum(y for _x, y in spots) / len(spots)
    corners: list[Any] = [place for v in villages for ring in maps.rings(v.outline) for place in ring]
    if not corners:
        return None
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def is_unclaimed() -> bool:
    """Nobody answers for the installation yet: its first start."""
    return not Role.objects.current().filter(kind__in=Role.INSTALLATION_KINDS).exists()


def controllers(cluster: Cluster) -> list[str]:
    """Who answers for the data of the cluster's rounds: the municipality as a rule."""
    opened = Round.objects.of(cluster).filter(opened_at__isnull=False)
    return list(opened.order_by("controller").values_list("controller", flat=True).distinct())


@dataclass(frozen=True)
class About:
    """Who we are: villages with their people, and where they lie."""

    villages: Sequence[Village]
    municipalities: str
    areas: list[Area]
    points: list[Point]


def about(cluster: Cluster) -> About:
    villages = list(clusters.villages(cluster))
    names = [m.name for m in cluster.municipalities.order_by("name")]
    points = [
        Point(v.name, v.longitude, v.latitude)
        for v in villages
        if v.longitude is not None and v.latitude is not None
    ]
    return About(villages, in_words(names), [Area(v.name, v.outline) for v in villages if v.outline], points)


def addresses() -> list[str]:
    """Whole addresses of what is public: each cluster's own pages, and what its search finds; two queries."""
    found = list(clusters.public_clusters())
    pages = [f"{link.url}" for cluster in found for link in nav.public_links(cluster, "")]
    fronts = [reverse("front:index"), *(local(cluster, "front:show") for cluster in found)]
    rows = SearchRow.objects.within([c.id for c in found]).order_by("-published_on")[:MOST_ADDRESSES]
    things = [reverse(row.url_name, kwargs=row.url_args) for row in rows]
    return [f"{settings.KLYNGE_URL}{path}" for path in dict.fromkeys([*fronts, *pages, *things])]
