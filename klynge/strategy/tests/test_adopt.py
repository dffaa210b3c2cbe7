"""An adopted plan: bytes that are never made again, at addresses that stay."""

import hashlib
import json
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.registry import became_of
from klynge.ground.journal.models import Entry
from klynge.ground.people import personal
from klynge.ground.search.queries import find
from klynge.ground.ui.refusal import Refused
from klynge.strategy import changes, queries
from klynge.strategy.models import FrozenPlan
from klynge.strategy.tests import make


def address(name, cluster, **kwargs):
    return reverse(f"strategy:{name}", kwargs={"slug": cluster.slug, **kwargs})


def test_the_steering_group_adopts_and_everybody_can_read_it(cast, client, client_for):
    plan = make.written(cast)
    answer = client_for(cast.bent).post(
        address("adopt", cast.cluster),
        {
            "on": clock.today().isoformat(),
            "where": "Hallen",
            "is_read": "on",
            "read": queries.standing_of(plan),
        },
    )
    assert answer.url == address("version", cast.cluster, number=1)
    page = client.get(address("show", cast.cluster))
    assert "Vores ord i foreword." in page.content.decode()
    assert not page.cookies


def test_what_is_served_is_what_was_adopted(cast, client):
    frozen = make.adopted(cast)
    Cluster.objects.filter(pk=cast.cluster.pk).update(name="Et andet navn", accent="#aa0000")
    make.write(cast, queries.plan_of(cast.cluster), "foreword", "<p>Noget andet.</p>")
    pdf = client.get(address("printed", cast.cluster, number=1)).content
    data = client.get(address("data", cast.cluster, number=1)).content
    assert hashlib.sha256(pdf).hexdigest() == frozen.pdf_sha256
    assert hashlib.sha256(data).hexdigest() == frozen.data_sha256
    page = client.get(address("version", cast.cluster, number=1)).content.decode()
    assert "Vores ord i foreword." in page and "Noget andet." not in page
    assert frozen.pdf_sha256 in page


def test_the_data_tells_what_the_bytes_were_made_from(cast):
    told = json.loads(make.adopted(cast, make.whole(cast)).data)
    assert told["adopted_where"] == "Hallen i Kærby"
    assert "Ring til kommunen" in json.dumps(told["document"], ensure_ascii=False)


def test_a_later_adoption_is_a_version_of_its_own_and_the_first_stays(cast, client):
    plan = make.written(cast)
    first = make.adopted(cast, plan)
    make.write(cast, plan, "foreword", "<p>Anden udgave.</p>")
    second = make.adopted(cast, plan)
    assert (first.number, second.number) == (1, 2)
    assert "Anden udgave." in client.get(address("show", cast.cluster)).content.decode()
    assert "Vores ord i foreword." in client.get(address("version", cast.cluster, number=1)).content.decode()
    assert queries.pdf(cast.cluster) == bytes(second.pdf)


@pytest.mark.parametrize("who", ["carla", "gerda", "helge", "erik", "frida", "dorte"])
def test_only_the_steering_group_and_the_coordinators_adopt(cast, who):
    plan = make.written(cast)
    with pytest.raises(PermissionDenied):
        changes.adopt_plan(by=getattr(cast, who), plan=plan, on=clock.today(), where="Hallen")


@pytest.mark.parametrize("who", ["gerda", "erik", "dorte"])
def test_only_those_who_carry_the_process_write(cast, who):
    plan = make.plan(cast)
    with pytest.raises(PermissionDenied):
        changes.write_chapter(by=getattr(cast, who), plan=plan, key="foreword", html="<p>x</p>", based_on=0)
    with pytest.raises(PermissionDenied):
        changes.cite(by=getattr(cast, who), plan=plan, key="foreword", findings=[])


def test_a_plan_is_not_adopted_unread(cast):
    plan = make.written(cast)
    read = queries.standing_of(plan)
    make.write(cast, plan, "economy", "<p>Skrevet imens.</p>")
    with pytest.raises(Refused, match="siden I læste den"):
        changes.adopt_plan(by=cast.bent, plan=plan, on=clock.today(), where="Hallen", read=read)


def test_an_adoption_is_refused_in_the_future_without_a_place_or_of_nothing(cast):
    plan = make.plan(cast)
    tomorrow = clock.today() + timedelta(days=1)
    for on, where in ((tomorrow, "Hallen"), (clock.today(), " "), (clock.today(), "Hallen")):
        with pytest.raises(Refused):
            changes.adopt_plan(by=cast.bent, plan=plan, on=on, where=where)
    assert not FrozenPlan.objects.exists()


def test_the_form_asks_that_the_plan_is_read_and_keeps_what_was_typed(cast, client_for):
    make.written(cast)
    answer = client_for(cast.bent).post(
        address("adopt", cast.cluster), {"on": clock.today().isoformat(), "where": "Kroen i Ørum"}
    )
    assert answer.status_code == 200
    assert "Kroen i Ørum" in answer.content.decode() and not FrozenPlan.objects.exists()


def test_a_number_is_used_once(cast):
    frozen = make.adopted(cast)
    values = {f.attname: getattr(frozen, f.attname) for f in FrozenPlan._meta.fields if f.name != "id"}
    with pytest.raises(IntegrityError), transaction.atomic():
        FrozenPlan.objects.create(**values)


def test_it_is_found_in_the_search_and_told_in_the_history(cast):
    make.adopted(cast)
    found = find(cast.cluster.id, "strategiplan")
    assert any(row.kind == "strategy" for row in getattr(found, "rows", found))
    assert Entry.objects.filter(cluster_id=cast.cluster.id, what="strategy.adopted").exists()


def test_a_finding_leads_to_the_chapter_only_once_the_plan_is_adopted(cast):
    plan = make.written(cast)
    finding = cast.cluster.findings.get()
    kinds = [c.kind for c in became_of(cast.cluster, [finding.id])]
    assert "Strategiplanen" not in kinds
    make.adopted(cast, plan)
    told = [c for c in became_of(cast.cluster, [finding.id]) if c.kind == "Strategiplanen"]
    assert [c.title for c in told] == ["Sådan hører du fra os"]
    assert told[0].url.endswith("/strategiplan/1/#communication")
    assert became_of(cast.other, [finding.id]) == []


def test_a_finding_of_another_cluster_is_not_cited(cast):
    from klynge.ground.findings.tests import make as findings

    foreign = findings.changes.pin(by=cast.erik, cluster=cast.other, text="Deres", source=findings.source())
    with pytest.raises(Refused):
        changes.cite(by=cast.anna, plan=make.plan(cast), key="foreword", findings=[foreign])


def test_a_plan_of_another_cluster_is_not_found_here(cast, client):
    make.adopted(cast)
    for name in ("version", "printed", "data"):
        assert client.get(address(name, cast.other, number=1)).status_code == 404


def test_erasing_somebody_makes_a_new_version_without_them(cast, client):
    cast.carla.name = "Carla Winther"
    cast.carla.save(update_fields=["name"])
    frozen = make.adopted(cast)
    assert "Carla Winther" in frozen.html
    assert personal.export(personal.key_of(cast.carla))["strategy"][0]["number"] == 1
    personal.erase(personal.key_of(cast.carla))
    first, second = FrozenPlan.objects.get(number=1), FrozenPlan.objects.get(number=2)
    assert (first.html, bytes(first.pdf), first.data) == ("", b"", "")
    assert "Carla Winther" not in second.html + second.data and "(navn slettet)" in second.html
    assert bytes(second.pdf).startswith(b"%PDF") and "udgave 1" in second.note
    assert client.get(address("printed", cast.cluster, number=1)).status_code == 404
    page = client.get(address("version", cast.cluster, number=1)).content.decode()
    assert address("version", cast.cluster, number=2) in page
    assert second.note in client.get(address("show", cast.cluster)).content.decode()
