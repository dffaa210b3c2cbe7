"""The pages of vision and plans in a real browser: nothing for axe to find, nothing wider than a phone."""

from datetime import timedelta

import pytest
from django.urls import reverse

from e2e.browser import flaws
from klynge import clock
from klynge.ground.findings.tests import make as findings
from klynge.plans import changes
from klynge.plans.queries import EffectRow
from klynge.plans.tests import make
from klynge.vision.text.tests import make as vision

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore")]

BARE = ["vision_text:show", "plans:index", "plans:actions", "vision_text:desk", "vision_text:write"]
BARE += ["vision_text:weigh", "vision_text:adopt", "plans:desk", "plans:work", "plans:projects"]
OF_AREA = ["plans:focus_area", "plans:area", "plans:edit_area", "plans:new_action"]
OF_ACTION = ["plans:action", "plans:status"]
OF_DRAFT = ["plans:sheet", "plans:budget", "plans:financing", "plans:approve"]


def walked(cast):
    """A cluster with everything these pages show; the addresses to look at, public ones first."""
    vision.adopted(cast)
    election = make.election(cast)
    first, *_rest = make.chosen(cast, election)
    changes.set_goal(by=cast.bent, area=first, text="Ti kilometer ny sti", indicator="Kilometer", target="13")
    day = clock.today()
    action = make.action(
        cast,
        first,
        title="De sidste 900 meter banesti",
        why="<p>Stien ender i en mark.</p>",
        holder=cast.bent,
        villages=cast.cluster.villages.all(),
        findings=[findings.finding(cast, "Hver tredje peger på stier")],
        starts_on=day - timedelta(days=90),
        ends_on=day - timedelta(days=1),
        cost=31_000_000,
        hours=400,
    )
    changes.set_status(by=cast.bent, action=action, status="waiting", note="Venter på kommunens tilladelse.")
    draft = make.project(cast, first)
    approved = make.project(cast, first, title="Banestien til enden")
    changes.set_effects(
        by=cast.bent, project=approved, rows=[EffectRow("Børn, der selv går i skole", "4", "25")]
    )
    changes.approve_project(by=cast.bent, project=approved, on=day, where="Kærby")
    first_area, this_action, this_draft = {"pk": first.pk}, {"pk": action.pk}, {"pk": draft.pk}
    addresses: dict[str, dict[str, object]] = {name: {} for name in BARE}
    addresses |= dict.fromkeys(OF_AREA, first_area) | dict.fromkeys(OF_ACTION, this_action)
    addresses |= dict.fromkeys(OF_DRAFT, this_draft)
    addresses |= {"plans:project": {"pk": approved.pk}, "plans:choose": {"pk": election.pk}}
    return {name: reverse(name, kwargs={"slug": cast.cluster.slug, **kw}) for name, kw in addresses.items()}


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing(site, new_page, cast, client_for, width, scheme):
    page, found = new_page(width=width, scheme=scheme), []
    [[name, cookie]] = client_for(cast.bent).cookies.items()
    page.context.add_cookies([{"name": name, "value": cookie.value, "url": site}])
    for address in walked(cast).values():
        page.goto(f"{site}{address}")
        found += flaws(page)
    assert not found
