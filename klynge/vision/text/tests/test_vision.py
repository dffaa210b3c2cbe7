"""The vision: written by several, weighed against what was heard, adopted by the steering group, read by all."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from klynge import clock
from klynge.ground.findings import changes as findings_changes
from klynge.ground.findings.registry import became_of
from klynge.ground.findings.tests import make as findings
from klynge.ground.process import registry
from klynge.ground.search.queries import find
from klynge.ground.ui.refusal import Refused
from klynge.vision.text import changes, duties, queries
from klynge.vision.text.models import VisionCitation
from klynge.vision.text.tests import make


def url(name, slug="fjordlandet"):
    return reverse(f"vision_text:{name}", kwargs={"slug": slug})


def test_the_first_draft_is_written_from_an_empty_page(cast, client_for):
    client = client_for(cast.bent)
    assert "Ingen har skrevet endnu" in client.get(url("desk")).content.decode()
    assert client.get(url("write")).status_code == 200
    client.post(url("write"), {"text": "Her bor man godt.\n\n## Vi deler\nKalenderen.", "based_on": "0"})
    page = client.get(url("desk")).content.decode()
    assert "<h2>Vi deler</h2>" in page
    assert "Nyeste version: 1" in page


def test_who_has_the_pen_is_told_to_the_others(cast, client_for):
    client_for(cast.bent).post(url("take_pen"))
    assert "Bent har pennen" in client_for(cast.anna).get(url("write")).content.decode()
    assert "har pennen" not in client_for(cast.bent).get(url("write")).content.decode()


def test_two_who_write_at_once_lose_nothing(cast, client_for):
    vision = make.vision(cast)
    first, second = client_for(cast.anna), client_for(cast.bent)
    first.post(url("write"), {"text": "Annas tekst", "based_on": "1"})
    page = second.post(url("write"), {"text": "Bents tekst", "based_on": "1"}).content.decode()
    assert "Bents tekst" in page
    assert "Annas tekst" in page
    assert "gemt som version 3" in page
    assert vision.draft.versions.get(number=3).is_aside
    second.post(url("write"), {"text": "Annas og Bents tekst", "based_on": "2"})
    assert not vision.draft.versions.get(number=4).is_aside


def test_each_finding_is_in_or_left_out_with_a_reason(cast, client_for):
    make.vision(cast)
    heard, left = findings.finding(cast, "Sted at mødes"), findings.finding(cast, "Svømmehal")
    client = client_for(cast.helge)
    data = {f"answer_{heard.id.hex}": "in", f"answer_{left.id.hex}": "out", f"reason_{left.id.hex}": ""}
    page = client.post(url("weigh"), data).content.decode()
    assert "Skriv en grund" in page
    assert VisionCitation.objects.count() == 0
    client.post(url("weigh"), data | {f"reason_{left.id.hex}": "For dyr."})
    assert list(VisionCitation.objects.values_list("is_in", "reason")) == [(True, ""), (False, "For dyr.")]


def test_weighing_refuses_another_clusters_finding_and_no_reason(cast):
    vision = make.vision(cast)
    own = findings.finding(cast)
    foreign = findings_changes.pin(
        by=cast.erik, cluster=cast.other, text="Fra et andet sted", source=findings.source()
    )
    with pytest.raises(Refused, match="hører ikke til"):
        changes.weigh_findings(by=cast.bent, vision=vision, kept=[foreign])
    with pytest.raises(Refused, match="grund"):
        changes.weigh_findings(by=cast.bent, vision=vision, kept=[], left={own.id: " "})
    with pytest.raises(Refused, match="både"):
        changes.weigh_findings(by=cast.bent, vision=vision, kept=[own], left={own.id: "Nej"})


def test_the_steering_group_adopts_and_everybody_reads_it(cast, client_for):
    make.vision(cast)
    finding = findings.finding(cast)
    changes.weigh_findings(by=cast.bent, vision=queries.vision_of(cast.cluster), kept=[finding])
    assert "ikke vedtaget endnu" in Client().get(url("show")).content.decode()
    version = queries.vision_of(cast.cluster).draft.versions.get()
    data = {"on": clock.today().isoformat(), "where": "Mødet i Kærby", "version": str(version.id)}
    client_for(cast.bent).post(url("adopt"), data)
    page = Client().get(url("show")).content.decode()
    assert "Her bor man godt hele livet." in page
    assert "Mødet i Kærby" in page
    assert finding.text in page
    assert find(cast.cluster.id, "livet")


def test_a_text_that_changed_while_the_page_was_open_is_not_adopted(cast, client_for):
    vision = make.vision(cast)
    old = vision.draft.versions.get()
    changes.write_vision(by=cast.anna, vision=vision, html="<p>Nyere.</p>", based_on=1)
    data = {"on": clock.today().isoformat(), "version": str(old.id)}
    assert "ændret, siden I læste den" in client_for(cast.bent).post(url("adopt"), data).content.decode()
    assert queries.adopted(cast.cluster) is None


def test_only_the_steering_group_adopts(cast):
    vision = make.vision(cast)
    with pytest.raises(PermissionDenied):
        changes.adopt_vision(
            by=cast.helge, vision=vision, version=vision.draft.versions.get(), on=clock.today()
        )
    with pytest.raises(Refused, match="fremtiden"):
        changes.adopt_vision(
            by=cast.bent,
            vision=vision,
            version=vision.draft.versions.get(),
            on=clock.today() + timedelta(days=1),
        )


def test_nobody_from_another_cluster_writes_or_weighs(cast):
    vision = make.vision(cast)
    with pytest.raises(PermissionDenied):
        changes.write_vision(by=cast.erik, vision=vision, html="<p>X</p>", based_on=1)
    with pytest.raises(PermissionDenied):
        changes.weigh_findings(by=cast.erik, vision=vision, kept=[])
    with pytest.raises(PermissionDenied):
        changes.start_vision(by=cast.erik, cluster=cast.cluster)


def test_a_finding_leads_to_the_vision_once_it_is_adopted(cast):
    vision = make.vision(cast)
    finding = findings.finding(cast)
    changes.weigh_findings(by=cast.bent, vision=vision, kept=[finding])
    assert became_of(cast.cluster, [finding.id]) == []
    changes.adopt_vision(by=cast.bent, vision=vision, version=vision.draft.versions.get(), on=clock.today())
    [consequence] = became_of(cast.cluster, [finding.id])
    assert (consequence.title, consequence.url) == ("Vores vision", url("show"))


def test_the_process_knows_when_the_vision_is_adopted(cast):
    assert not registry.ask(cast.cluster, "vision_adopted").is_met
    make.adopted(cast)
    assert registry.ask(cast.cluster, "vision_adopted").is_met
    assert not registry.ask(cast.other, "vision_adopted").is_met


def test_unanswered_findings_and_an_unadopted_text_are_tasks(cast):
    make.vision(cast)
    findings.finding(cast)
    assert [task.title for task in duties.tasks(cast.cluster, cast.bent)] == [
        "Svar på 1 pointe i visionen",
        "Vedtag visionen",
    ]
    assert duties.tasks(cast.cluster, cast.gerda) == []


def test_a_merged_finding_is_shown_as_what_it_became(cast):
    make.adopted(cast)
    [cited] = queries.adopted(cast.cluster).findings
    into = findings.finding(cast, "Mødesteder mangler i alle landsbyer")
    findings_changes.merge(by=cast.anna, finding=cited, into=into)
    assert [f.id for f in queries.adopted(cast.cluster).findings] == [into.id]


@pytest.mark.parametrize("many", [2, 20])
def test_the_public_page_asks_no_more_for_many_findings(cast, django_assert_max_num_queries, many):
    vision = make.vision(cast)
    kept = [findings.finding(cast, f"Pointe om {n}") for n in range(many)]
    changes.weigh_findings(by=cast.bent, vision=vision, kept=kept)
    changes.adopt_vision(by=cast.bent, vision=vision, version=vision.draft.versions.get(), on=clock.today())
    with django_assert_max_num_queries(8):
        Client().get(url("show"))
    with django_assert_max_num_queries(6):
        duties.tasks(cast.cluster, cast.bent)
