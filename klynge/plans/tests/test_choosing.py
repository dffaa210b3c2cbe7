"""The steering group turns winners into focus areas, says why, and says why the rest is let lie."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from klynge import clock
from klynge.ground.findings.tests import make as findings
from klynge.ground.process import registry
from klynge.ground.search.queries import find
from klynge.ground.ui.refusal import Refused
from klynge.plans import changes, queries
from klynge.plans.changes import Chosen
from klynge.plans.models import FocusArea, LeftOut
from klynge.plans.tests import make
from klynge.vision.priorities.models import CandidateCitation
from klynge.vision.priorities.queries import result
from klynge.vision.priorities.tests import make as priorities


def url(name, slug="fjordlandet", **kw):
    return reverse(f"plans:{name}", kwargs={"slug": slug, **kw})


@pytest.fixture
def election(cast):
    return make.election(cast)


def ticked(election, numbers, **kw):
    data = {"on": clock.today().isoformat(), "where": "Kærby", "rest": "Vi kan ikke nå det hele."}
    for number in numbers:
        data |= {f"pick_{number}": "on", f"reason_{number}": f"Grund {number}"}
    return data | kw


def test_the_meeting_sees_both_counts_and_saves_its_choice(cast, client_for, election):
    client = client_for(cast.bent)
    page = client.get(url("choose", pk=election.id)).content.decode()
    assert "Thieles regel" in page
    assert "Flest krydser" in page
    client.post(url("choose", pk=election.id), ticked(election, [1, 2, 4], reason_3="For dyrt."))
    assert list(FocusArea.objects.values_list("title", flat=True).order_by("title")) == [
        "Hallen",
        "Kalender",
        "Stier",
    ]
    assert LeftOut.objects.get(candidate__number=3).reason == "For dyrt."
    assert LeftOut.objects.get(candidate__number=8).reason == "Vi kan ikke nå det hele."
    public = Client().get(url("index")).content.decode()
    assert "Stier" in public
    assert "Det lader vi ligge" in public
    assert find(cast.cluster.id, "kalender")


def test_a_choice_without_a_reason_is_shown_again_with_everything_as_typed(cast, client_for, election):
    data = ticked(election, [1, 2, 4], reason_2="", rest="")
    page = client_for(cast.bent).post(url("choose", pk=election.id), data).content.decode()
    assert "Skriv, hvorfor I vælger «Kalender»." in page
    assert "Grund 4" in page
    assert FocusArea.objects.count() == 0


@pytest.mark.parametrize(
    ("numbers", "kw", "says"),
    [
        ([1, 2], {}, "mindst tre"),
        ([1, 2, 3], {"rest": ""}, "lader resten ligge"),
        ([1, 2, 3], {"on": (clock.today() + timedelta(days=400)).isoformat()}, "fremtiden"),
    ],
)
def test_the_choice_is_refused_in_words(cast, client_for, election, numbers, kw, says):
    page = client_for(cast.bent).post(url("choose", pk=election.id), ticked(election, numbers, **kw))
    assert says in page.content.decode()
    assert FocusArea.objects.count() == 0


def test_the_findings_of_a_candidate_come_along(cast, election):
    finding = findings.finding(cast, theme="moedesteder")
    first = result(election).winners[0]
    CandidateCitation.objects.create(candidate=first, finding=finding)
    areas = make.chosen(cast, election)
    assert list(areas[0].findings.all()) == [finding]
    assert areas[0].themes == ["moedesteder"]
    assert [plan.number for plan in queries.focus_areas(cast.cluster)] == [1, 2, 3]


def test_choosing_again_keeps_what_is_planned_and_lets_go_of_what_is_empty(cast, election):
    areas = make.chosen(cast, election)
    make.action(cast, areas[0])
    kept = [area.candidate for area in areas[:2]]
    new = election.candidates.exclude(pk__in=[a.candidate_id for a in areas]).first()
    again = [Chosen(c, "Stadig vigtigst.") for c in [*kept, new]]
    changes.choose_focus_areas(by=cast.bent, election=election, chosen=again, rest="Ikke nu.")
    assert set(FocusArea.objects.values_list("candidate", flat=True)) == {c.id for c in [*kept, new]}
    assert FocusArea.objects.get(pk=areas[0].pk).reason == "Stadig vigtigst."
    with pytest.raises(Refused, match="allerede mål"):
        changes.choose_focus_areas(
            by=cast.bent,
            election=election,
            rest="Nej.",
            chosen=[Chosen(c, "Ja.") for c in election.candidates.exclude(pk=areas[0].candidate_id)[:3]],
        )


def test_more_than_six_is_warned_of_and_not_refused(cast, client_for, election):
    client = client_for(cast.bent)
    client.post(url("choose", pk=election.id), ticked(election, range(1, 8)))
    assert "7 indsatsområder er mange" in client.get(url("desk")).content.decode()


def test_nobody_chooses_before_the_count(cast):
    election = priorities.open_election(cast, each=1)
    with pytest.raises(Refused, match="lukket"):
        changes.choose_focus_areas(by=cast.bent, election=election, chosen=[], rest="x")


def test_only_the_steering_group_of_the_cluster_chooses(cast, election):
    for person in (cast.carla, cast.helge, cast.erik):
        with pytest.raises(PermissionDenied):
            make_choice(person, election)


def make_choice(person, election):
    chosen = [Chosen(c, "Ja.") for c in election.candidates.all()[:3]]
    return changes.choose_focus_areas(by=person, election=election, chosen=chosen, rest="Nej.")


def test_a_candidate_of_another_election_is_refused(cast, election):
    other = priorities.election(cast)
    chosen = [Chosen(c, "Ja.") for c in other.candidates.all()[:3]]
    with pytest.raises(Refused, match="én gang"):
        changes.choose_focus_areas(by=cast.bent, election=election, chosen=chosen, rest="Nej.")


def test_an_area_can_be_added_without_a_ballot_but_not_without_a_reason(cast, client_for):
    client = client_for(cast.bent)
    assert "Udfyld" in client.post(url("add"), {"title": "Stier", "reason": " "}).content.decode()
    client.post(url("add"), {"title": "Stier", "reason": "Alle landsbyer bad om det."})
    with pytest.raises(Refused, match="hedder sådan"):
        make.area(cast, "stier")


def test_the_process_knows_when_three_are_chosen(cast):
    assert not registry.ask(cast.cluster, "focus_areas").is_met
    for _n in range(3):
        make.area(cast)
    assert registry.ask(cast.cluster, "focus_areas").is_met
    assert not registry.ask(cast.other, "focus_areas").is_met
