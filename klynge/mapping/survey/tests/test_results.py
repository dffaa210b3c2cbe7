"""Results show what everyone may know, and nothing that tells on a few."""

from django.test import Client
from django.urls import reverse

from klynge.ground.findings.models import Finding
from klynge.mapping.survey import results
from klynge.mapping.survey.tests import make


def url(name, **kw):
    return reverse(name, kwargs={"slug": "fjordlandet", **kw})


def test_results_count_those_who_answered(cast):
    survey = make.closed_survey(cast, answers=90)
    result = results.result_of(survey, "hvorfor-her", "da")
    assert result.n == 90
    top = result.charts[0].rows[0]
    assert (top.label, top.value) == ("Naturen", 0.8)
    assert "Naturen" in result.headline


def test_the_public_page_shows_chart_table_and_villages(cast):
    make.closed_survey(cast)
    page = Client().get(url("survey:result", code="tilfreds")).content.decode()
    assert "<svg" in page
    assert "Forskel på landsbyerne" in page


def test_a_few_who_differ_are_not_shown(cast):
    survey = make.closed_survey(cast, answers=90)
    shown = results.result_of(survey, "tilfreds", "da")
    for line in shown.differences:
        for _label, share in line.cells:
            assert share is None or share == 0 or share * line.n >= 5


def test_results_are_secret_before_they_are_published(cast):
    make.open_survey(cast)
    assert Client().get(url("survey:results")).status_code == 404


def test_a_result_becomes_a_finding_with_its_figure_frozen(cast, client_for):
    survey = make.closed_survey(cast)
    client = client_for(cast.helge)
    page = url("survey:pin", pk=survey.id, code="hvorfor-her")
    assert client.post(page, {"text": "Naturen er grunden", "theme": ""}).status_code == 302
    finding = Finding.objects.get()
    assert (finding.source_n, finding.source_kind) == (90, "survey")
    assert finding.source_address == url("survey:result", code="hvorfor-her")


def test_another_cluster_cannot_reach_the_survey(cast, client_for):
    survey = make.closed_survey(cast)
    for name in ("preview", "texts", "pin"):
        kw = {"pk": survey.id} if name == "preview" else {"pk": survey.id, "code": "bedste"}
        address = reverse(f"survey:{name}", kwargs={"slug": cast.other.slug, **kw})
        assert client_for(cast.erik).get(address).status_code == 404
