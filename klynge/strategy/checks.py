"""What each chapter has and what it lacks, with the page where one mends it. Cheap: nothing is composed."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.models import THEMES
from klynge.ground.findings.queries import standing
from klynge.ground.process import registry
from klynge.ground.process.registry import Met
from klynge.mapping.survey import queries as survey
from klynge.plans.models import Goal
from klynge.strategy.compose.chapters import part_name
from klynge.strategy.models import StrategyPlan
from klynge.strategy.outline import Outline
from klynge.strategy.queries import Written, cited, written
from klynge.vision.priorities import queries as priorities


@dataclass(frozen=True)
class Line:
    """One thing a chapter is made of."""

    title: str
    is_there: bool
    words: str
    url: str


@dataclass(frozen=True)
class ChapterState:
    outline: Outline
    opens: str
    text: Written
    lines: list[Line]
    cited: int

    @property
    def is_complete(self) -> bool:
        return all(line.is_there for line in self.lines)

    @property
    def missing(self) -> list[Line]:
        return [line for line in self.lines if not line.is_there]


def states(plan: StrategyPlan) -> list[ChapterState]:
    """The twelve chapters as they stand."""
    citations, before, found = cited(plan), 0, []
    for text in written(plan):
        opens = part_name(text.outline.part) if text.outline.part != before else ""
        before = text.outline.part
        lines = [*_own(plan.cluster, text), *_rest(plan.cluster, text.outline.key)]
        found.append(ChapterState(text.outline, opens, text, lines, len(citations.get(text.outline.key, []))))
    return found


def unwritten(plan: StrategyPlan) -> list[Written]:
    """Chapters whose own text is missed."""
    return [text for text in written(plan) if text.outline.is_written and not text.words]


def _own(cluster: Cluster, text: Written) -> list[Line]:
    url = local(cluster, "strategy:edit", key=text.outline.key)
    words = ngettext("%d ord", "%d ord", text.words) % text.words
    if not text.words:
        words = _("ikke skrevet") if text.outline.is_written else _("kan undværes")
    return [Line(_("Jeres egen tekst"), bool(text.words) or not text.outline.is_written, words, url)]


def _rest(cluster: Cluster, key: str) -> list[Line]:
    made = [check(cluster) for check in CHECKS.get(key, [])]
    return [line for line in made if line]


def _asked(key: str, title: Callable[[], str]) -> Callable[[Cluster], Line | None]:
    """A line that some app already answers for to the process."""

    def ask(cluster: Cluster) -> Line | None:
        met: Met | None = registry.ask(cluster, key)
        return Line(title(), met.is_met, met.words, met.url) if met else None

    return ask


def _places(cluster: Cluster) -> Line:
    rows = list(cluster.villages.values_list("outline", "longitude", "inhabitants"))
    drawn = sum(outline is not None or longitude is not None for outline, longitude, _known in rows)
    counted = sum(known is not None for _outline, _longitude, known in rows)
    words = _("%(drawn)d af %(all)d på kortet, %(counted)d med indbyggertal") % {
        "drawn": drawn,
        "all": len(rows),
        "counted": counted,
    }
    is_there = bool(rows) and drawn == len(rows) == counted
    return Line(_("Landsbyerne"), is_there, words, local(cluster, "clusters:villages"))


def _results(cluster: Cluster) -> Line:
    found = survey.latest_published(cluster)
    words = _("resultaterne er offentlige") if found else _("resultaterne er ikke offentlige endnu")
    return Line(_("Borgerundersøgelsen"), found is not None, words, local(cluster, "survey:desk"))


def _themes(cluster: Cluster) -> Line:
    held = set(standing(cluster).exclude(theme="").values_list("theme", flat=True))
    words = _("%(held)d af %(all)d temaer har en pointe") % {"held": len(held), "all": len(THEMES)}
    return Line(_("Pointer i alle temaer"), len(held) == len(THEMES), words, local(cluster, "findings:desk"))


def _election(cluster: Cluster) -> Line:
    found = priorities.latest_published(cluster)
    words = _("resultatet er offentligt") if found else _("intet resultat endnu")
    return Line(_("Afstemningen"), found is not None, words, local(cluster, "priorities:index"))


def _goals(cluster: Cluster) -> Line:
    goals = list(Goal.objects.filter(focus_area__cluster=cluster).values_list("target", "due_on"))
    measured = sum(bool(target and due) for target, due in goals)
    words = _("%(measured)d af %(all)d mål kan måles og har en dato") % {
        "measured": measured,
        "all": len(goals),
    }
    met = registry.ask(cluster, "action_plans")
    return Line(_("Målene"), bool(goals) and measured == len(goals), words, met.url if met else "")


CHECKS: dict[str, list[Callable[[Cluster], Line | None]]] = {
    "cluster": [_places, _asked("profile", lambda: _("Klyngen i tal"))],
    "process": [_results, _election],
    "voices": [_results, _themes],
    "vision": [_asked("vision_adopted", lambda: _("Visionen"))],
    "focus": [
        _asked("focus_areas", lambda: _("Indsatsområderne")),
        _asked("action_plans", lambda: _("Handleplanerne")),
    ],
    "organisation": [
        _asked("steering_group", lambda: _("Styregruppen")),
        _asked("working_groups", lambda: _("Arbejdsgrupperne")),
    ],
    "economy": [_asked("project_descriptions", lambda: _("Projekterne"))],
    "follow_up": [_goals],
}
