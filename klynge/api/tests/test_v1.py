import json

import pytest
from django.urls import reverse

from klynge.api.tests.cases import closed_ballot, closed_survey
from klynge.api.tests.reach import ROWS
from klynge.ground.clusters.tests import make as clusters
from klynge.ground.findings.tests import make as findings

pytestmark = pytest.mark.django_db


def ask(client, cast, name, **query):
    kwargs = {} if name == "clusters" else {"slug": cast.cluster.slug}
    return client.get(reverse(f"api:v1:{name}", kwargs=kwargs), query)


def test_public_clusters_are_listed_and_others_do_not_exist(client, cast):
    hidden = clusters.cluster(name="Hemmeligt", is_public=False)
    answer = ask(client, cast, "clusters").json()
    assert answer["count"] == 2
    assert [c["name"] for c in answer["items"]] == ["Bakkeriget", "Fjordlandet"]
    gone = client.get(reverse("api:v1:findings", kwargs={"slug": hidden.slug}))
    assert gone.status_code == 404 and gone.json() == {"detail": "Not found"}


@pytest.mark.parametrize("name", [*ROWS, "clusters", "focus_areas", "actions", "projects", "strategy_plans"])
def test_every_list_answers_for_an_empty_cluster_without_a_cookie(name, client, cast):
    answer = ask(client, cast, name)
    assert answer.status_code == 200 and not answer.cookies
    assert answer["Cache-Control"].startswith("public")
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_who_asks_again_is_told_that_nothing_changed(client, cast):
    first = ask(client, cast, "cluster")
    again = client.get(first.request["PATH_INFO"], headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_villages_are_geojson(client, cast):
    answer = ask(client, cast, "villages").json()
    assert answer["type"] == "FeatureCollection"
    assert {f["properties"]["name"] for f in answer["features"]} == {"Hvidsø", "Kærby", "Ørum"}


def test_a_finding_tells_its_source_and_pages_are_counted(client, cast):
    for number in range(60):
        findings.finding(cast, text=f"Pointe {number}")
    answer = ask(client, cast, "findings").json()
    assert answer["count"] == 60 and len(answer["items"]) == 50
    assert len(ask(client, cast, "findings", page=2).json()["items"]) == 10
    assert answer["items"][0]["source"].startswith("Borgerundersøgelsen")


def test_a_page_that_is_no_number_is_told(client, cast):
    answer = ask(client, cast, "findings", page="to")
    assert answer.status_code == 422 and answer["Cache-Control"] == "no-store"


def test_a_survey_is_there_when_its_results_are_published(client, cast):
    assert ask(client, cast, "survey").status_code == 404
    closed_survey(cast)
    answer = ask(client, cast, "survey").json()
    reasons = next(r for r in answer["results"] if r["code"] == "hvorfor-her")
    assert answer["answered"] == 90 and reasons["n"] == 90
    assert any(a["share"] is None for a in reasons["answers"]) or all(
        a["share"] is not None for a in reasons["answers"]
    )


def test_a_ballot_is_there_with_its_winners(client, cast):
    assert ask(client, cast, "ballot").status_code == 404
    closed_ballot(cast)
    answer = ask(client, cast, "ballot").json()
    assert len(answer["candidates"]) == 8 and answer["winners"]


def test_no_answer_names_a_person(client, cast):
    closed_survey(cast)
    closed_ballot(cast)
    findings.finding(cast)
    schema = client.get(reverse("api:v1:openapi-json")).json()
    for address in schema["paths"]:
        words = client.get(address.replace("{slug}", cast.cluster.slug)).content.decode()
        for person in (cast.anna, cast.bent, cast.carla, cast.gerda):
            assert person.email not in words and person.phone not in words and f'"{person.name}"' not in words


def test_every_operation_says_what_it_returns_and_how_it_fails(client):
    schema = client.get(reverse("api:v1:openapi-json")).json()
    for address, operations in schema["paths"].items():
        for operation in operations.values():
            assert {"200", "404", "422"} <= set(operation["responses"]), address
            assert operation["description"], address


def test_the_documentation_holds_no_inline_script_and_asks_nobody_else(client):
    page = client.get(reverse("api:v1:openapi-view"))
    words = page.content.decode()
    assert page.status_code == 200 and "https://" not in words.replace(json.dumps("https://"), "")
    assert "<style" not in words and "onload" not in words


def test_ten_times_the_findings_cost_no_more_queries(client, cast, django_assert_max_num_queries):
    for number in range(20):
        findings.finding(cast, text=f"Pointe {number}")
    with django_assert_max_num_queries(14):
        ask(client, cast, "findings")
