"""Goals and actions: who, when, where, and how it goes from day to day."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from klynge import clock
from klynge.ground.clusters.tests import make as clusters
from klynge.ground.findings.registry import became_of
from klynge.ground.findings.tests import make as findings
from klynge.ground.people.personal import PersonKey
from klynge.ground.process import registry
from klynge.ground.search.queries import find
from klynge.ground.ui.refusal import Refused
from klynge.plans import changes, duties, personal, queries
from klynge.plans.changes import ActionText
from klynge.plans.models import Action
from klynge.plans.tests import make

TODAY = clock.today()


def url(name, slug="fjordlandet", **kw):
    return reverse(f"plans:{name}", kwargs={"slug": slug, **kw})


@pytest.fixture
def area(cast):
    return make.area(cast, "Stier")


def days(n):
    return TODAY + timedelta(days=n)


def test_an_action_is_written_and_read_by_everybody(cast, client_for, area):
    finding = findings.finding(cast)
    village = cast.cluster.villages.get(name="Kærby")
    data = {
        "title": "Åbn banestien",
        "area": area.id,
        "why": "Stien ender i en mark.",
        "findings": [finding.id],
        "holder_name": "Finn Agger",
        "villages": [village.id],
        "starts_on": "3.3.2026",
        "ends_on": "1.9.2027",
        "cost": "310.000",
        "hours": "1.200",
        "municipality_part": "Tilladelse",
        "horizon": "middle",
    }
    client_for(cast.carla).post(url("new_action", pk=area.id), data)
    action = Action.objects.get()
    assert (action.cost, action.hours, action.status) == (31_000_000, 1200, "planned")
    page = Client().get(url("action", pk=action.id)).content.decode()
    for words in ("Åbn banestien", "Finn Agger", "Kærby", "310.000 kr.", finding.text, "3. marts 2026"):
        assert words in page
    assert "Åbn banestien" in Client().get(url("focus_area", pk=area.id)).content.decode()
    assert find(cast.cluster.id, "banestien")


def test_the_page_to_mend_shows_what_is_there_and_saves_it(cast, client_for, area):
    action = make.action(cast, area, title="Skilte", why="<p>Man farer vild.</p>", holder=cast.bent)
    client = client_for(cast.bent)
    page = client.get(url("edit_action", pk=action.id)).content.decode()
    assert "Man farer vild." in page
    client.post(url("edit_action", pk=action.id), {"title": "Nye skilte", "area": area.id})
    action.refresh_from_db()
    assert (action.title, action.holder) == ("Nye skilte", None)


@pytest.mark.parametrize(
    ("kw", "says"),
    [
        ({"starts_on": date(2026, 5, 1), "ends_on": date(2026, 4, 1)}, "før startdatoen"),
        ({"cost": -1}, "under nul"),
        ({"cost": 10**14}, "milliard"),
        ({"hours": -3}, "timerne"),
        ({"ends_on": date(1026, 4, 1)}, "Året"),
        ({"title": " "}, "hvad I vil gøre"),
        ({"horizon": "soon"}, "sigt"),
    ],
)
def test_what_makes_no_sense_is_refused(cast, area, kw, says):
    with pytest.raises(Refused, match=says):
        make.action(cast, area, **kw)
    assert Action.objects.count() == 0


def test_nothing_of_another_cluster_comes_in(cast, area):
    lund = cast.other.villages.get()
    with pytest.raises(Refused, match="landsbyerne"):
        make.action(cast, area, villages=[lund])
    with pytest.raises(Refused, match="arbejder i klyngen"):
        make.action(cast, area, holder=cast.erik)
    with pytest.raises(PermissionDenied):
        changes.plan_action(by=cast.erik, area=area, text=ActionText(title="Udefra"))
    with pytest.raises(PermissionDenied):
        changes.plan_action(by=cast.gerda, area=area, text=ActionText(title="Fra kommunen"))


def test_status_changes_are_kept_with_their_days(cast, client_for, area):
    action = make.action(cast, area)
    client = client_for(cast.bent)
    client.post(
        url("status", pk=action.id), {"status": "under_way", "note": "Vi er i gang.", "on": TODAY.isoformat()}
    )
    client.post(
        url("status", pk=action.id), {"status": "done", "note": "Stien er åben.", "on": TODAY.isoformat()}
    )
    assert [step.status for step in action.history.all()] == ["done", "under_way", "planned"]
    page = Client().get(url("action", pk=action.id)).content.decode()
    assert "Stien er åben." in page
    assert "Sådan er det gået" in page


def test_a_status_is_neither_in_the_future_nor_before_the_last_one(cast, area):
    action = make.action(cast, area)
    with pytest.raises(Refused, match="fremtiden"):
        changes.set_status(by=cast.bent, action=action, status="done", on=days(3))
    with pytest.raises(Refused, match="nyere status"):
        changes.set_status(by=cast.bent, action=action, status="done", on=days(-3))


def test_the_one_who_holds_an_action_says_how_it_stands(cast, client_for, area):
    action = make.action(cast, area, holder=cast.gerda)
    data = {"status": "waiting", "note": "Venter på svar.", "on": TODAY.isoformat()}
    assert client_for(cast.gerda).post(url("status", pk=action.id), data).status_code == 302
    other = make.action(cast, area)
    assert client_for(cast.gerda).post(url("status", pk=other.id), data).status_code == 403


def test_ideas_stay_in_the_workspace(cast, client_for, area):
    action = make.action(cast, area, status="idea", title="Svævebane")
    assert Client().get(url("action", pk=action.id)).status_code == 404
    assert "Svævebane" not in Client().get(url("actions")).content.decode()
    assert "Svævebane" in client_for(cast.bent).get(url("work")).content.decode()
    assert not find(cast.cluster.id, "svævebane")


def test_the_list_is_filtered_without_script(cast, area):
    village = cast.cluster.villages.get(name="Ørum")
    other = make.area(cast, "Hallen")
    make.action(cast, area, title="Forsinket", ends_on=days(-1), status="under_way")
    make.action(cast, other, title="I Ørum", villages=[village], status="done", ends_on=days(-5))

    def shown(query):
        page = Client().get(url("actions") + query).content.decode()
        return {title for title in ("Forsinket", "I Ørum") if f">{title}</a>" in page}

    assert shown("") == {"Forsinket", "I Ørum"}
    assert shown(f"?omraade={area.id}") == {"Forsinket"}
    assert shown(f"?landsby={village.id}") == {"I Ørum"}
    assert shown("?status=done") == {"I Ørum"}
    assert shown("?forsinket=on") == {"Forsinket"}
    assert shown("?omraade=sludder&status=findes-ikke") == {"Forsinket", "I Ørum"}


@pytest.mark.parametrize(
    ("status", "starts", "ends", "late"),
    [
        ("planned", -1, 5, True),
        ("planned", 1, 5, False),
        ("under_way", -9, -1, True),
        ("under_way", -9, 1, False),
        ("done", -9, -1, False),
        ("dropped", -9, -1, False),
        ("idea", -1, None, True),
        ("waiting", -9, 0, False),
    ],
)
def test_late_means_the_same_of_a_row_and_of_a_list(cast, area, status, starts, ends, late):
    action = make.action(
        cast, area, status=status, starts_on=days(starts), ends_on=None if ends is None else days(ends)
    )
    assert action.is_late == late
    assert Action.objects.of(cast.cluster).late().exists() == late


def test_goals_are_set_mended_and_removed(cast, client_for, area):
    client = client_for(cast.bent)
    client.post(
        url("new_goal", pk=area.id), {"text": "Ti km sti", "indicator": "Km", "baseline": "3", "target": "13"}
    )
    goal = area.goals.get()
    client.post(url("edit_goal", pk=goal.id), {"text": "Tolv km sti", "due_on": "1.6.2027"})
    assert "Tolv km sti" in Client().get(url("focus_area", pk=area.id)).content.decode()
    client.post(url("remove_goal", pk=goal.id))
    assert not area.goals.exists()


def test_every_area_needs_a_goal_and_a_held_action_with_an_end(cast, area):
    assert not registry.ask(cast.cluster, "action_plans").is_met
    changes.set_goal(by=cast.bent, area=area, text="Ti kilometer")
    make.action(cast, area, ends_on=days(90))
    assert not registry.ask(cast.cluster, "action_plans").is_met
    make.action(cast, area, ends_on=days(90), holder_name="Finn")
    assert registry.ask(cast.cluster, "action_plans").is_met
    make.area(cast)
    assert registry.ask(cast.cluster, "action_plans").words == "1 af 2 indsatsområder har en handleplan"


def test_late_unheld_and_due_actions_are_tasks(cast, area):
    make.action(cast, area, title="Sen", ends_on=days(-1), status="under_way")
    make.action(cast, area, title="Alene")
    make.action(cast, area, title="Snart", holder=cast.gerda, follow_up_on=days(2))
    titles = {task.title for task in duties.tasks(cast.cluster, cast.bent)}
    assert titles == {"Sig, hvordan det går med «Sen»", "Find en tovholder til «Alene»", "Følg op på «Snart»"}
    assert [task.title for task in duties.tasks(cast.cluster, cast.gerda)] == ["Følg op på «Snart»"]
    assert duties.tasks(cast.cluster, cast.erik) == []


def test_a_finding_leads_to_area_action_and_its_status(cast):
    finding = findings.finding(cast)
    area = make.area(cast, "Stier", findings=[finding])
    make.action(cast, area, status="done", title="Åbn stien", findings=[finding])
    make.action(cast, area, status="idea", findings=[finding])
    found = [(c.order, c.title, c.status) for c in became_of(cast.cluster, [finding.id])]
    assert found == [(30, "Stier", ""), (40, "Åbn stien", "Færdig")]
    assert became_of(cast.other, [finding.id]) == []


def test_a_focus_area_with_work_in_it_is_not_removed(cast, area):
    action = make.action(cast, area)
    with pytest.raises(Refused, match="Flyt"):
        changes.remove_focus_area(by=cast.bent, area=area)
    changes.remove_action(by=cast.bent, action=action)
    changes.remove_focus_area(by=cast.bent, area=area)
    assert queries.focus_areas(cast.cluster) == []


def test_a_holder_is_taken_out_on_demand(cast, area):
    action = make.action(cast, area, holder=cast.bent, holder_name="Bent")
    key = PersonKey(account=cast.bent)
    assert personal.export(key)["actions"] == [action.title]
    personal.erase(key)
    action.refresh_from_db()
    assert (action.holder, action.holder_name) == (None, "")


@pytest.mark.parametrize("many", [2, 20])
def test_pages_and_queries_ask_no_more_for_many(cast, client_for, django_assert_max_num_queries, many):
    places = [clusters.village(cluster=cast.cluster) for _n in range(3)]
    finding = findings.finding(cast)
    for _n in range(many):
        area = make.area(cast, findings=[finding])
        changes.set_goal(by=cast.bent, area=area, text="Mål")
        make.action(cast, area, villages=places, findings=[finding])
        make.approved(cast, area)
    with django_assert_max_num_queries(18):
        queries.focus_areas(cast.cluster)
    for name, most in (("index", 24), ("actions", 14)):
        with django_assert_max_num_queries(most):
            Client().get(url(name))
    client = client_for(cast.bent)
    for name, most in (("desk", 34), ("work", 24), ("projects", 22)):
        with django_assert_max_num_queries(most):
            client.get(url(name))
    with django_assert_max_num_queries(4):
        duties.tasks(cast.cluster, cast.bent)
    with django_assert_max_num_queries(3):
        duties.consequences(cast.cluster, [finding.id])
