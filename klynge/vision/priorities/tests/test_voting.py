"""A citizen's vote by code, on screen and on paper, and a count that anyone can follow."""

import pytest
from django.test import Client
from django.urls import reverse

from klynge.ground.fielding import codes
from klynge.ground.fielding.tests import make as rounds
from klynge.ground.ui.refusal import Refused
from klynge.vision.priorities import changes, queries
from klynge.vision.priorities.models import Ballot, OpenBallot
from klynge.vision.priorities.tests import make


def url(name, **kw):
    return reverse(name, kwargs={"slug": "fjordlandet", **kw})


def enter(client, code):
    client.post(url("fielding:enter_ballot"), {"code": codes.show(code)})
    client.post(url("priorities:start"))


@pytest.fixture
def election(cast):
    return make.open_election(cast)


@pytest.fixture
def code(election):
    return rounds.codes_of(election.round)[0]


def test_a_citizen_votes_from_code_to_receipt(election, code):
    client = Client()
    enter(client, code)
    assert client.post(url("priorities:mark"), {"marks": ["1", "3", "5"]}).url == url("priorities:check")
    assert "Samkørsel" in client.get(url("priorities:check")).content.decode()
    client.post(url("priorities:check"))
    assert OpenBallot.objects.get().marks == [1, 3, 5]


@pytest.mark.parametrize("marks", [["1"], ["1", "2", "3", "4", "5", "6", "7"]])
def test_too_few_or_too_many_marks_are_told_and_kept_on_the_page(election, code, marks):
    client = Client()
    enter(client, code)
    page = client.post(url("priorities:mark"), {"marks": marks})
    assert f"Du har sat {len(marks)} krydser" in page.content.decode()
    assert page.content.decode().count("checked") == len(marks)
    assert OpenBallot.objects.get().draft == []


def test_a_mark_that_is_not_on_the_ballot_is_refused(election, code):
    changes.begin(code=code, device="d")
    with pytest.raises(Refused, match="hører ikke til"):
        changes.mark(code=code, device="d", marks=[1, 2, 99])


def test_the_order_is_drawn_for_each_person_and_kept(election):
    first = [c.number for c in queries.in_own_order(election, "a")]
    assert first == [c.number for c in queries.in_own_order(election, "a")]
    assert any(first != [c.number for c in queries.in_own_order(election, seed)] for seed in "bcd")


def test_voting_anew_replaces(election, code):
    make.vote(code, [1, 2, 3])
    make.vote(code, [4, 5, 6])
    assert OpenBallot.objects.get().marks == [4, 5, 6]


def test_a_paper_ballot_is_keyed_in_by_code_and_numbers(cast, client_for, election, code):
    client = client_for(cast.anna)
    client.post(url("priorities:paper", pk=election.id), {"code": codes.show(code)})
    client.post(url("priorities:paper_ballot", pk=election.id), {"marks": "2, 4,6"})
    ballot = OpenBallot.objects.get()
    assert (ballot.marks, ballot.on_paper) == ([2, 4, 6], True)


def test_paper_after_a_vote_on_screen_is_laid_aside(cast, election, code):
    make.vote(code, [1, 2, 3])
    with pytest.raises(Refused, match="på nettet"):
        changes.record_paper(by=cast.anna, code=code, marks=[4, 5, 6])


def test_candidates_are_frozen_when_the_round_opens(cast, election):
    with pytest.raises(Refused, match="åbnet"):
        changes.propose(by=cast.bent, election=election, title="Nyt", sentence="Nyt.")


def test_nobody_sees_a_result_before_closing(cast, client_for, election):
    assert client_for(cast.anna).get(url("priorities:preview", pk=election.id)).status_code == 409
    assert Client().get(url("priorities:result", pk=election.id)).status_code == 404


def test_thiele_gives_the_smaller_group_its_share_and_marks_do_not(cast):
    election = make.closed_election(cast, winners=3)
    result = queries.result(election)
    assert {c.number for c in result.by_marks} == {1, 2, 3}
    assert len({c.number for c in result.winners} & {4, 5, 6}) == 1
    assert Ballot.objects.count() == result.ballots == 90
    page = Client().get(url("priorities:result", pk=election.id)).content.decode()
    assert "Runde for runde" in page
