"""Project descriptions: texts, rows, money that balances, approval, and what happens after."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from klynge import clock
from klynge.ground.findings.registry import became_of
from klynge.ground.findings.tests import make as findings
from klynge.ground.people.personal import PersonKey
from klynge.ground.process import registry
from klynge.ground.search.queries import find
from klynge.ground.ui.refusal import Refused
from klynge.plans import changes, personal, queries
from klynge.plans.changes import ProjectText
from klynge.plans.models import Project
from klynge.plans.queries import BudgetRow, EffectRow, FinancingRow
from klynge.plans.tests import make


def url(name, slug="fjordlandet", **kw):
    return reverse(f"plans:{name}", kwargs={"slug": slug, **kw})


@pytest.fixture
def area(cast):
    return make.area(cast, "Mødesteder", findings=[findings.finding(cast)])


@pytest.fixture
def project(cast, area):
    return make.project(cast, area, title="Ét bræt, seks huse")


def rows(prefix_values, count=4):
    data = {"count": str(count)}
    for n, values in enumerate(prefix_values):
        data |= {f"{name}_{n}": value for name, value in values.items()}
    return data


def test_a_title_begins_it_and_the_findings_come_along(cast, client_for, area):
    client = client_for(cast.helge)
    client.post(url("new_project"), {"title": "Seks huse", "area": area.id})
    project = Project.objects.get()
    assert project.citations.count() == 1
    page = client.get(url("sheet", pk=project.id)).content.decode()
    assert "Der mangler: et kort resumé, foreningen, der søger" in page


def test_budget_and_financing_are_typed_as_rows_and_balance(cast, client_for, area):
    project = changes.describe_project(by=cast.bent, area=area, text=ProjectText(title="Låse"))
    client = client_for(cast.bent)
    client.post(
        url("budget", pk=project.id),
        rows(
            [
                {"text": "Låse", "kind": "materials", "amount": "100.000", "vat": "25.000"},
                {"text": "", "kind": "other", "amount": "", "vat": ""},
                {"text": "Kursus", "kind": "services", "amount": "18.000,50"},
            ]
        ),
    )
    assert [(b.text, b.amount, b.vat) for b in project.budget_lines.all()] == [
        ("Låse", 10_000_000, 2_500_000),
        ("Kursus", 1_800_050, 0),
    ]
    client.post(
        url("financing", pk=project.id),
        rows(
            [
                {"source": "Puljen", "amount": "100.000", "status": "applied", "deadline_on": "1.3.2027"},
                {"source": "Foreningerne", "amount": "20.000", "status": "granted", "is_own": "on"},
            ]
        ),
    )
    page = client.get(url("sheet", pk=project.id)).content.decode().replace("\xa0", " ")
    assert (
        "Finansieringen er 23.000,50 kr. for lav: Budgettet er 143.000,50 kr., finansieringen 120.000 kr.<"
        in page
    )
    assert "Egenbetalingen er 14 % af budgettet" in page


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"text": "Låse", "amount": "-5"}, "Skriv beløbet med tal"),
        ({"text": "Låse", "amount": "mange"}, "Skriv beløbet med tal"),
        ({"text": "Låse", "amount": ""}, "Skriv et beløb i linje 1"),
        ({"text": "", "amount": "100"}, "Skriv en tekst i linje 1"),
        ({"text": "Låse", "amount": "2.000.000.000"}, "milliard"),
        ({"text": "Låse", "amount": "100", "vat": "400"}, "byttet om"),
    ],
)
def test_a_bad_budget_row_is_told_and_nothing_is_lost(cast, client_for, project, row, says):
    other = {"text": "Kursus", "kind": "other", "amount": "7.777"}
    data = rows([{"kind": "other", **row}, other])
    page = client_for(cast.bent).post(url("budget", pk=project.id), data).content.decode()
    assert says in page
    assert "7.777" in page
    assert project.budget_lines.count() == 1


def test_negative_and_absurd_amounts_are_refused_where_they_are_written(cast, project):
    for amount, says in ((-1, "under nul"), (10**15, "milliard")):
        with pytest.raises(Refused, match=says):
            changes.set_budget(by=cast.bent, project=project, rows=[BudgetRow("Låse", amount)])
        with pytest.raises(Refused, match=says):
            changes.set_financing(by=cast.bent, project=project, rows=[FinancingRow("Puljen", amount)])


@pytest.mark.parametrize("cvr", ["1234567", "123456789", "12E45678", "١٢٣٤٥٦٧٨"])
def test_a_cvr_number_has_eight_digits(cast, client_for, project, cvr):
    data = {"title": project.title, "area": project.focus_area_id, "cvr": cvr}
    page = client_for(cast.bent).post(url("edit_project", pk=project.id), data).content.decode()
    assert "Et CVR-nummer er 8 cifre" in page


def test_the_texts_are_written_plainly_and_kept_clean(cast, client_for, project):
    data = {
        "title": project.title,
        "area": project.focus_area_id,
        "cvr": "DK 12345674",
        "background": "Husene står tomme.\n\n- hallen\n- skolen",
        "activities": "<script>alert(1)</script>",
    }
    client_for(cast.bent).post(url("edit_project", pk=project.id), data)
    project.refresh_from_db()
    assert (project.cvr, project.background) == (
        "12345674",
        "<p>Husene står tomme.</p><ul><li>hallen</li><li>skolen</li></ul>",
    )
    assert "<script" not in project.activities


def test_too_long_a_summary_is_refused(cast, area):
    with pytest.raises(Refused, match="500 tegn"):
        changes.describe_project(by=cast.bent, area=area, text=ProjectText(title="A", summary="x" * 501))


def test_approval_wants_the_money_to_balance(cast, client_for, project):
    changes.set_financing(by=cast.bent, project=project, rows=[FinancingRow("Puljen", 13_000_000)])
    data = {"on": clock.today().isoformat(), "where": "Kærby"}
    page = (
        client_for(cast.bent).post(url("approve", pk=project.id), data).content.decode().replace("\xa0", " ")
    )
    assert "Finansieringen er 5.000 kr. for høj" in page
    project.refresh_from_db()
    assert project.status == "draft"


def test_an_approved_project_is_public_and_findable(cast, client_for, project):
    assert Client().get(url("project", pk=project.id)).status_code == 404
    changes.set_effects(by=cast.bent, project=project, rows=[EffectRow("Besøg om ugen", "210", "420")])
    client_for(cast.bent).post(
        url("approve", pk=project.id), {"on": clock.today().isoformat(), "where": "Kærby"}
    )
    page = Client().get(url("project", pk=project.id)).content.decode()
    for words in (
        "Ét bræt, seks huse",
        "Kærby Lokalråd",
        "12345674",
        "Vi mangler et sted at mødes",
        "Besøg om ugen",
    ):
        assert words in page
    assert find(cast.cluster.id, "bræt")
    assert "Ét bræt" in Client().get(url("index")).content.decode()
    assert registry.ask(cast.cluster, "project_descriptions").is_met


def test_an_approved_project_is_opened_before_it_is_mended(cast, client_for, project):
    changes.approve_project(by=cast.bent, project=project, on=clock.today())
    with pytest.raises(Refused, match="Åbn den igen"):
        changes.set_budget(by=cast.bent, project=project, rows=[])
    assert client_for(cast.bent).get(url("edit_project", pk=project.id)).status_code == 409
    client_for(cast.bent).post(url("reopen", pk=project.id))
    assert Client().get(url("project", pk=project.id)).status_code == 404
    assert not find(cast.cluster.id, "bræt")
    project.refresh_from_db()
    changes.set_budget(by=cast.bent, project=project, rows=[])


def test_a_funders_answer_is_written_after_the_approval(cast, client_for, project):
    changes.approve_project(by=cast.bent, project=project, on=clock.today())
    line = project.financing_lines.first()
    client_for(cast.carla).post(url("line_status", pk=project.id, line=line.pk), {"status": "refused"})
    sheet = queries.project(cast.cluster, project.id)
    assert (sheet.financed, sheet.lacking, sheet.granted) == (2_500_000, 10_000_000, 2_500_000)
    other = make.project(cast, project.focus_area)
    assert client_for(cast.bent).get(url("line_status", pk=other.id, line=line.pk)).status_code == 404


def test_status_follows_an_approved_project_only(cast, client_for, project):
    with pytest.raises(Refused, match="godkende"):
        changes.set_project_status(by=cast.bent, project=project, status="applied")
    changes.approve_project(by=cast.bent, project=project, on=clock.today())
    client_for(cast.bent).post(url("project_status", pk=project.id), {"status": "funded"})
    finding = project.findings.get()
    project_line = next(c for c in became_of(cast.cluster, [finding.id]) if c.order == 50)
    assert (project_line.title, project_line.status) == ("Ét bræt, seks huse", "Pengene er der")


def test_only_the_steering_group_approves_and_not_for_tomorrow(cast, project):
    for person in (cast.carla, cast.helge, cast.erik):
        with pytest.raises(PermissionDenied):
            changes.approve_project(by=person, project=project, on=clock.today())
    with pytest.raises(Refused, match="fremtiden"):
        changes.approve_project(by=cast.bent, project=project, on=clock.today() + timedelta(days=1))


def test_nobody_from_another_cluster_describes(cast, area, project):
    with pytest.raises(PermissionDenied):
        changes.describe_project(by=cast.erik, area=area, text=ProjectText(title="Udefra"))
    with pytest.raises(PermissionDenied):
        changes.set_effects(by=cast.erik, project=project, rows=[])
    with pytest.raises(PermissionDenied):
        changes.remove_project(by=cast.erik, project=project)


def test_more_rows_come_when_asked_for(cast, client_for, project):
    data = rows([{"text": "Låse", "kind": "other", "amount": "5"}]) | {"more": "1"}
    client = client_for(cast.bent)
    response = client.post(url("budget", pk=project.id), data)
    assert response.url == url("budget", pk=project.id)
    assert client.get(response.url).content.decode().count('name="text_') == 5


def test_a_contact_is_exported_and_wiped_by_telephone(cast, project):
    key = PersonKey(phone="22334455")
    assert personal.export(key)["project_contact"][0]["name"] == "Ingrid Holm"
    personal.erase(key)
    project.refresh_from_db()
    assert (project.contact_name, project.contact_phone) == ("", "")
    assert personal.export(PersonKey()) == {}
