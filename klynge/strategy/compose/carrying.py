"""Economy, communication and follow-up: what keeps the plan alive."""

from django.utils.translation import gettext as _

from klynge.ground.paper.document import Facts, Table
from klynge.platform.events.models import Event
from klynge.platform.news.models import News
from klynge.strategy.compose.material import Material
from klynge.strategy.parts import Part


def economy(m: Material) -> list[Part]:
    """All projects side by side: what they cost, what is granted, what is missing."""
    projects = [project for area in m.areas for project in area.projects if project.budget]
    if not projects:
        return []
    rows = [
        [p.title, m.kroner(p.cost), m.kroner(p.financed), m.kroner(p.granted), m.kroner(max(p.lacking, 0))]
        for p in projects
    ]
    sums = [
        sum(p.cost for p in projects),
        sum(p.financed for p in projects),
        sum(p.granted for p in projects),
        sum(max(p.lacking, 0) for p in projects),
    ]
    head = [_("Projekt"), _("Koster"), _("Regner med"), _("Heraf bevilget"), _("Mangler")]
    total = [_("I alt"), *(m.kroner(amount) for amount in sums)]
    caption = _("Projekterne og deres penge")
    return [
        Facts([(m.kroner(sums[0]), _("koster projekterne")), (m.kroner(sums[2]), _("er bevilget"))]),
        Table(caption, head, rows, widths=(2.4, 1.3, 1.3, 1.3, 1.2), numbers=(1, 2, 3, 4), total=total),
    ]


def communication(m: Material) -> list[Part]:
    news = News.objects.filter(cluster=m.cluster, published_at__isnull=False).count()
    events = Event.objects.filter(cluster=m.cluster, published_at__isnull=False).count()
    facts = [(m.number(count), words) for count, words in (
        (news, _("gange har vi skrevet nyt undervejs")), (events, _("begivenheder har stået i kalenderen")),
    ) if count]  # fmt: skip
    return [Facts(facts)] if facts else []


def follow_up(m: Material) -> list[Part]:
    """Every goal in one table, for the meeting where one looks back."""
    rows = [
        [area.title, goal.text, goal.target or "–", m.month(goal.due_on)]
        for area in m.areas
        for goal in area.goals
    ]
    head = [_("Indsatsområde"), _("Mål"), _("Målet er"), _("Senest")]
    return (
        [Table(_("Det ser vi på, når vi følger op"), head, rows, widths=(1.6, 2.8, 1.2, 1.2))] if rows else []
    )
