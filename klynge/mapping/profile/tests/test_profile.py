from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from klynge.ground.fielding.models import Recipient
from klynge.ground.fielding.tests import make as rounds
from klynge.ground.findings.models import Finding
from klynge.ground.ui.refusal import Refused
from klynge.mapping.profile import changes, duties, queries
from klynge.mapping.profile.models import ALL_AGES, Count, Figure, Population
from klynge.mapping.profile.tests import make

pytestmark = pytest.mark.django_db
DAY = date(2026, 1, 1)
LINES = "landsby;alder;køn;antal\nØrum;0-9;m;12\nØrum;37;k;1.040\nørum;30-39;kvinde;2\nHvidsø;95;M;3\n"


def address(name, cluster, **kw):
    return reverse(f"profile:{name}", kwargs={"slug": cluster.slug, **kw})


def entered(cast, text=LINES, by=None):
    return changes.enter_population(
        by=by or cast.carla, cluster=cast.cluster, text=text, source="Danmarks Statistik", counted_on=DAY
    )


def test_pasted_lines_are_added_up_in_tens(cast):
    entered(cast)
    shown = queries.profile(cast.cluster)
    assert shown.total == 12 + 1040 + 2 + 3
    assert {row.name: row.parts for row in shown.rows}["Ørum"] == (12, 1042, 0)
    assert [(g.label, g.men, g.women) for g in shown.pyramid.rows][-1] == ("90+", 3, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lund;37;m;1", "Række 1: «Lund» er ikke"),
        ("Ørum;gammel;m;1", "Række 1: alderen"),
        ("Ørum;37;x;1", "Række 1: køn"),
        ("Ørum;37;m;-1", "Række 1: antallet"),
        ("Ørum;37;m", "Række 1: der skal stå"),
        ("Ørum;1;m;1\nØrum;37;m;mange", "Række 2: antallet"),
        ("", "ingen tal"),
    ],
)
def test_wrong_lines_are_named_and_nothing_is_kept(cast, text, words):
    with pytest.raises(Refused, match=words):
        entered(cast, text)
    assert not Population.objects.exists()


@pytest.mark.parametrize("name", ["dorte", "bent", "erik", "frida", "gerda", "helge"])
def test_only_editors_keep_figures(cast, name):
    person = getattr(cast, name)
    with pytest.raises(PermissionDenied):
        entered(cast, by=person)
    with pytest.raises(PermissionDenied):
        changes.add_figure(by=person, cluster=cast.cluster, name="A", value="1", source="B", counted_on=DAY)
    with pytest.raises(PermissionDenied):
        changes.remove_figure(by=person, figure=make.figure(cast.cluster))


@pytest.fixture
def a_register(cast):
    """Forty of each sex in two villages, and two old men in Ørum."""
    round_ = rounds.round_(cast)
    hvidsoe, kaerby, oerum = cast.cluster.villages.order_by("slug")
    people = [(v, age, sex) for v in (hvidsoe, kaerby, oerum) for age in (17, 25, 44, 66) for sex in "mk" * 5]
    people += [(oerum, 91, "m")] * 2
    for row, (village, age, sex) in enumerate(people):
        Recipient.objects.create(
            round=round_,
            row=row,
            name="X",
            address="Y",
            postal_code="7860",
            village=village,
            age=age,
            sex=sex,
        )
    return round_


def test_a_register_is_counted_without_sex_in_a_village_and_without_small_numbers(cast, a_register):
    made = changes.count_register(by=cast.anna, round_=a_register)
    assert not made.counts.filter(village__isnull=False).exclude(sex="").exists()
    assert not made.counts.filter(count__gt=0, count__lt=5).exists()
    assert made.counts.get(village__isnull=True, age=ALL_AGES).count == 122
    hidden = made.counts.filter(village__name="Ørum", count__isnull=True)
    assert hidden.count() >= 2, "one hidden number alone could be reckoned from the village's total"
    pyramid = queries.profile(cast.cluster).pyramid
    assert pyramid.rows[0].label == "16–19"
    assert pyramid.rows[-1].hidden


def test_the_coordinator_counts_and_nobody_else(cast, a_register):
    for person in (cast.carla, cast.bent, cast.erik, cast.gerda):
        with pytest.raises(PermissionDenied):
            changes.count_register(by=person, round_=a_register)


def test_a_register_that_is_gone_cannot_be_counted(cast):
    with pytest.raises(Refused):
        changes.count_register(by=cast.anna, round_=rounds.round_(cast))


def test_the_public_page_shows_numbers_with_their_source(cast, client, django_assert_max_num_queries):
    make.population(cast.cluster)
    make.figure(cast.cluster)
    make.figure(cast.other, name="Hemmeligt")
    with django_assert_max_num_queries(9):
        page = client.get(address("show", cast.cluster)).content.decode()
    assert "Danmarks Statistik" in page
    assert "1.412" in page
    assert "Hemmeligt" not in page


def test_an_empty_page_says_what_will_come(cast, client):
    assert "Tallene er på vej" in client.get(address("show", cast.cluster)).content.decode()


def test_the_newest_figure_of_a_name_is_shown(cast):
    make.figure(cast.cluster, counted_on=date(2020, 1, 1), value="1.300")
    make.figure(cast.cluster)
    assert [f.value for f in queries.figures(cast.cluster)] == ["1.412"]


def test_an_editor_types_numbers_on_the_page(cast, client_for):
    client = client_for(cast.carla)
    client.post(address("enter", cast.cluster), {"text": LINES, "source": "DST", "counted_on": "1.1.2026"})
    assert Count.objects.filter(population__cluster=cast.cluster).count() == 3
    client.post(
        address("new_figure", cast.cluster),
        {"name": "Husstande", "value": "9", "source": "K", "counted_on": "1.1.2026"},
    )
    figure = Figure.objects.get()
    client.post(address("pin_figure", cast.cluster, pk=figure.id), {"text": "Vi er flere end før."})
    client.post(address("pin", cast.cluster), {"text": "Vi er mange over 60."})
    assert [f.source_address for f in Finding.objects.all()] == [address("show", cast.cluster)] * 2
    client.post(address("remove_figure", cast.cluster, pk=figure.id))
    assert not Figure.objects.exists()


def test_another_clusters_figure_is_not_found(cast, client_for):
    figure = make.figure(cast.other)
    assert client_for(cast.anna).post(address("remove_figure", cast.cluster, pk=figure.id)).status_code == 404


def test_the_phase_asks_for_a_population(cast):
    assert not duties.figures_are_ready(cast.cluster).is_met
    make.population(cast.cluster)
    met = duties.figures_are_ready(cast.cluster)
    assert met.is_met
    assert met.words == "Befolkningen pr. 1. januar 2026"
