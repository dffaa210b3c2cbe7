from klynge.demo.texts.findings import FROM_POTENTIALS, FROM_SURVEY
from klynge.demo.texts.meetings import COMING, MEETINGS
from klynge.demo.texts.plans import FOCUS
from klynge.demo.texts.potentials import rows
from klynge.demo.texts.projects import PROJECTS
from klynge.demo.texts.vision import CANDIDATES
from klynge.mapping.survey import standard


def test_every_budget_comes_out_even():
    for project in PROJECTS:
        assert sum(b[2] for b in project.budget) == sum(f[1] for f in project.financing), project.title
        assert len(project.summary) <= 500, project.title


def test_six_focus_areas_come_from_the_ballot_and_hold_25_actions():
    on_the_ballot = {row[0] for row in rows(CANDIDATES)}
    assert len(FOCUS) == 6
    assert {f.candidate for f in FOCUS} <= on_the_ballot
    assert {p.focus for p in PROJECTS} <= {f.candidate for f in FOCUS}
    assert sum(len(f.deeds) for f in FOCUS) == 25


def test_every_finding_that_is_cited_is_pinned_somewhere():
    pinned = {row[0] for row in rows(FROM_SURVEY) + rows(FROM_POTENTIALS)} | {"noeglen", "blive"}
    assert {key for f in FOCUS for key in f.findings} | {
        d.finding for f in FOCUS for d in f.deeds
    } <= pinned | {""}
    assert [m for m in (*MEETINGS, COMING) if m.finding and not m.theme] == []


def test_findings_name_answers_that_the_questionnaire_knows():
    options = {q[0]: {o[0].rstrip("*") for o in q[7]} for q in standard.QUESTIONS}
    assert all(option in options[question] for _key, question, option, _theme, _words in rows(FROM_SURVEY))
