"""The desk: begin, write, cite, see what is missing, hand over."""

from datetime import timedelta

import pytest
from django.urls import reverse

from klynge import clock
from klynge.ground.clusters.models import Role
from klynge.ground.clusters.tests import make as clusters
from klynge.ground.drafts.models import Version
from klynge.ground.process import registry
from klynge.strategy import checks, handover, queries
from klynge.strategy.models import StrategyPlan
from klynge.strategy.tests import make


def address(name, cluster, **kwargs):
    return reverse(f"strategy:{name}", kwargs={"slug": cluster.slug, **kwargs})


def test_the_plan_is_begun_with_one_button_and_only_once(cast, client_for):
    client = client_for(cast.carla)
    assert "Begynd planen" in client.get(address("desk", cast.cluster)).content.decode()
    for _again in range(2):
        client.post(address("desk", cast.cluster))
    assert StrategyPlan.objects.get(cluster=cast.cluster).chapters.count() == 12


def test_reading_the_desk_begins_nothing(cast, client_for):
    client_for(cast.anna).get(address("desk", cast.cluster))
    client_for(cast.gerda).post(address("desk", cast.cluster))
    assert not StrategyPlan.objects.exists()


def test_a_chapter_is_written_in_a_plain_box(cast, client_for):
    plan = make.plan(cast)
    client = client_for(cast.helge)
    client.post(
        address("edit", cast.cluster, key="foreword"),
        {"text": "Velkommen\n\n## Tak\n\nTil alle.", "based_on": 0},
    )
    assert queries.own_texts(plan)["foreword"] == "<p>Velkommen</p><h2>Tak</h2><p>Til alle.</p>"


def test_two_who_write_at_once_lose_nothing(cast, client_for):
    plan = make.plan(cast)
    make.write(cast, plan, "foreword", "<p>Annas.</p>")
    answer = client_for(cast.bent).post(
        address("edit", cast.cluster, key="foreword"), {"text": "Bents.", "based_on": 0}
    )
    page = answer.content.decode()
    assert "ved siden af" in page and "Bents." in page
    assert queries.own_texts(plan)["foreword"] == "<p>Annas.</p>"
    assert Version.objects.filter(html="<p>Bents.</p>", is_aside=True).exists()


def test_the_one_who_has_the_pen_is_named_to_the_others(cast, client_for):
    plan = make.plan(cast)
    client_for(cast.bent).post(address("pen", cast.cluster, key="foreword"))
    assert (
        "Bent skriver"
        in client_for(cast.anna).get(address("edit", cast.cluster, key="foreword")).content.decode()
    )
    assert plan.chapters.get(key="foreword").draft.pen_person == cast.bent


def test_findings_are_cited_by_ticking_them(cast, client_for):
    plan = make.written(cast)
    finding = cast.cluster.findings.get()
    client_for(cast.anna).post(address("cite", cast.cluster, key="economy"), {"findings": [str(finding.id)]})
    assert queries.cited(plan)["economy"] == [finding]
    client_for(cast.anna).post(address("cite", cast.cluster, key="economy"), {})
    assert "economy" not in queries.cited(plan)


def test_an_unknown_chapter_is_not_found(cast, client_for):
    make.plan(cast)
    for name in ("edit", "cite"):
        assert client_for(cast.anna).get(address(name, cast.cluster, key="hemmeligt")).status_code == 404


def test_the_desk_says_what_each_chapter_lacks_and_where_to_mend_it(cast, client_for):
    plan = make.plan(cast)
    states = {state.outline.key: state for state in checks.states(plan)}
    assert [line.title for line in states["vision"].missing] == ["Jeres egen tekst", "Visionen"]
    assert states["reading"].is_complete
    assert states["cluster"].lines[1].words == "0 af 3 på kortet, 0 med indbyggertal"
    page = client_for(cast.anna).get(address("desk", cast.cluster)).content.decode()
    assert address("edit", cast.cluster, key="vision") in page and "ikke skrevet" in page


def test_a_whole_chapter_lacks_nothing(cast):
    states = {state.outline.key: state for state in checks.states(make.whole(cast))}
    assert states["foreword"].is_complete and states["vision"].is_complete and states["follow_up"].is_complete


@pytest.mark.parametrize("name", ["preview", "preview_printed"])
def test_the_plan_can_be_seen_before_it_goes_out(cast, client_for, name):
    make.written(cast)
    answer = client_for(cast.carla).get(address(name, cast.cluster))
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


def test_nothing_of_the_plan_is_public_before_it_is_adopted(cast, client):
    make.written(cast)
    page = client.get(address("show", cast.cluster)).content.decode()
    assert "når den er vedtaget" in page and "Vores ord i foreword." not in page
    assert client.get(address("version", cast.cluster, number=1)).status_code == 404


def test_the_desk_asks_the_same_number_of_questions_however_much_there_is(
    cast, client_for, django_assert_max_num_queries
):
    make.whole(cast, areas=10)
    client = client_for(cast.anna)
    with django_assert_max_num_queries(50):
        client.get(address("desk", cast.cluster))


def test_the_public_plan_asks_little(cast, client, django_assert_max_num_queries):
    make.adopted(cast)
    with django_assert_max_num_queries(10):
        client.get(address("show", cast.cluster))


def test_the_process_hears_how_far_the_plan_is(cast):
    ask = lambda: registry.ask(cast.cluster, "strategy_adopted")  # noqa: E731
    assert not ask().is_met and ask().words == "Planen er ikke begyndt"
    plan = make.written(cast)
    assert (ask().done, ask().wanted) == (10, 11)
    make.adopted(cast, plan)
    assert ask().is_met


def test_the_organisation_stands_when_two_and_two_stay_and_it_is_written_down(cast):
    ask = lambda: registry.ask(cast.cluster, "organisation")  # noqa: E731
    assert (ask().done, ask().wanted) == (2, 5)
    for kind in (Role.Kind.COORDINATOR, Role.Kind.EDITOR):
        clusters.role(cluster=cast.cluster, kind=kind)
    make.write(cast, make.plan(cast), "organisation", "<p>En forening.</p>")
    assert ask().is_met
    Role.objects.filter(person=cast.anna).update(ends_on=clock.today())
    assert not ask().is_met and "1 af 2 koordinatorer" in ask().words


def test_the_task_list_says_begin_write_adopt(cast):
    from klynge.strategy.duties import tasks

    plan = make.plan(cast)
    assert tasks(cast.cluster, cast.carla)[0].state == "10 kapitler mangler tekst"
    assert tasks(cast.cluster, cast.gerda) == []
    make.written(cast)
    assert [t.title for t in tasks(cast.cluster, cast.bent)] == ["Vedtag strategiplanen"]
    assert tasks(cast.cluster, cast.carla) == []
    make.adopted(cast, plan)
    assert tasks(cast.cluster, cast.bent) == []


def test_the_handover_names_those_who_stop_without_a_successor(cast, client_for):
    Role.objects.filter(person=cast.carla).update(ends_on=clock.today() + timedelta(days=30))
    point = next(p for p in handover.checklist(cast.cluster) if "Afløsere" in p.title)
    assert not point.is_done and "Carla" in point.words
    page = client_for(cast.anna).get(address("handover", cast.cluster)).content.decode()
    assert "Carla" in page
