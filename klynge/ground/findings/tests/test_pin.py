"""What we learned keeps its source, and what became of it is asked and never stored."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from klynge.ground.findings import changes, queries, registry
from klynge.ground.findings.models import Finding
from klynge.ground.findings.registry import Consequence
from klynge.ground.findings.tests import make
from klynge.ground.ui.refusal import Refused


def test_a_finding_keeps_its_source_as_it_stood(cast):
    finding = make.finding(cast, theme="moedesteder")
    assert (finding.number, finding.source_n, finding.source_figure) == (1, 913, "58 %")
    page = Client().get(reverse("findings:show", kwargs={"slug": "fjordlandet", "pk": finding.pk}))
    assert finding.source_address in page.content.decode()


def test_numbers_are_the_clusters_own_and_never_used_again(cast):
    first = make.finding(cast, "en")
    changes.take_back(by=cast.bent, finding=first)
    assert make.finding(cast, "to").number == 2


def test_a_citizen_pins_nothing(cast):
    with pytest.raises(PermissionDenied):
        changes.pin(by=cast.dorte, cluster=cast.cluster, text="x", source=make.source())


@pytest.mark.parametrize("text", ["", "   ", "x" * 301])
def test_a_finding_says_something_in_at_most_300_characters(cast, text):
    with pytest.raises(Refused):
        make.finding(cast, text)


def test_merging_moves_nothing_and_citations_follow(cast, monkeypatch):
    first, second = make.finding(cast, "en"), make.finding(cast, "to")
    cited = [Consequence(first.id, "Vision", "Vores vision", "/v/")]
    monkeypatch.setattr(
        registry, "_providers", [lambda cluster, ids: [c for c in cited if c.finding_id in set(ids)]]
    )
    changes.merge(by=cast.anna, finding=first, into=second)
    (followed,) = queries.follow(cast.cluster, queries.standing(cast.cluster))
    assert followed.finding == second
    assert [c.title for c in followed.consequences] == ["Vores vision"]
    page = Client().get(reverse("findings:show", kwargs={"slug": "fjordlandet", "pk": first.pk}))
    assert str(second.pk) in page.url


def test_findings_of_another_cluster_cannot_be_merged_or_cited(cast):
    own = make.finding(cast)
    theirs = Finding.objects.create(
        cluster=cast.other,
        number=1,
        text="deres",
        source_kind="survey",
        source_label="x",
        source_address="/x/",
        source_on=own.source_on,
    )
    with pytest.raises(Refused):
        changes.merge(by=cast.anna, finding=own, into=theirs)
    assert queries.chosen(cast.cluster, [theirs.pk, uuid4()]) == []


def test_the_list_asks_as_often_for_many_as_for_few(cast, client, django_assert_max_num_queries):
    for number in range(20):
        make.finding(cast, f"pointe {number}")
    with django_assert_max_num_queries(20):
        client.get(reverse("findings:index", kwargs={"slug": "fjordlandet"}))
