"""Closing goes step by step, can stop anywhere, and is finished later; what it destroyed never comes back."""

import pytest
from django.urls import reverse

from klynge import clock, keys
from klynge.ground.fielding import closing, codes, seal
from klynge.ground.fielding.models import DeadCode, Recipient
from klynge.ground.fielding.tests import make
from klynge.ground.journal.models import Entry
from klynge.ground.ui.refusal import Refused
from klynge.mapping.survey import changes as survey
from klynge.mapping.survey.models import Answer, OpenAnswer


class Crash(Exception):
    pass


def crash(*args, **kwargs):
    raise Crash


crash.enqueue = crash


@pytest.fixture
def round_(cast):
    made = make.open_round(cast, each=10)
    for number, code in enumerate(make.codes_of(made)):
        survey.begin(code=code, device="d")
        survey.save_page(code=code, device="d", question="bedste", value=f"svar {number:02}")
        survey.send(code=code, device="d")
    return made


def key_of(round_):
    return keys.key_folder() / "rounds" / f"{round_.id}.key"


STEPS = [
    ("klynge.ground.fielding.closing.record", "open"),
    ("klynge.mapping.survey.models.OpenAnswer.objects.filter", "open"),
    ("klynge.ground.fielding.seal.destroy_key", "handed over"),
    ("klynge.ground.fielding.closing._clear", "destroyed"),
    ("klynge.ground.fielding.closing.clear_traces", "destroyed"),
]


@pytest.mark.parametrize(("step", "left"), STEPS)
def test_a_crash_at_any_step_leaves_it_whole_and_it_can_be_finished(cast, round_, monkeypatch, step, left):
    with clock.travel(make.past_closing(round_)):
        with monkeypatch.context() as patch:
            patch.setattr(step, crash)
            with pytest.raises(Crash):
                closing.close_round(by=cast.anna, round_=round_)
        assert_left(round_, left)
        if left == "open":
            round_.refresh_from_db()
            closing.close_round(by=cast.anna, round_=round_)
        else:
            closing.resume()
        assert_finished(round_)
        closing.resume()
        closing.close_round(by=cast.anna, round_=round_)
        assert_finished(round_)


def assert_left(round_, left):
    round_.refresh_from_db()
    assert (OpenAnswer.objects.count(), Answer.objects.count()) == ((30, 0) if left == "open" else (0, 30))
    assert key_of(round_).exists() == (left != "destroyed")
    assert (round_.closed_at is None) == (left == "open")
    assert round_.cleaned_at is None


def assert_finished(round_):
    round_.refresh_from_db()
    assert round_.handed_over_at and round_.link_destroyed_at and round_.cleaned_at
    assert Answer.objects.count() == 30 and not OpenAnswer.objects.exists()
    assert not key_of(round_).exists()
    assert not Recipient.objects.exists() and not DeadCode.objects.exists()
    with pytest.raises(seal.Sealed):
        seal.reference(round_, make.codes_of(round_)[0])
    assert Entry.objects.filter(what="round.closed").count() == 1


def test_the_order_of_answering_does_not_survive(cast, round_):
    with clock.travel(make.past_closing(round_)):
        closing.close_round(by=cast.anna, round_=round_)
    written = [f"svar {n:02}" for n in range(30)]
    for order in ("pk", "number"):
        found = [a.values["bedste"] for a in Answer.objects.order_by(order)]
        assert sorted(found) == written and found not in (written, written[::-1])


def test_it_is_refused_before_the_grace_and_the_paper_deadline_are_over(cast, round_):
    with clock.travel(round_.closes_at), pytest.raises(Refused, match="Luk bagefter"):
        closing.close_round(by=cast.anna, round_=round_)
    assert key_of(round_).exists()


def test_a_restored_database_without_its_link_key_takes_no_answers(cast, round_, client):
    code = make.codes_of(round_)[0]
    seal.destroy_key(round_)
    entered = client.post(reverse("fielding:enter_survey", args=["fjordlandet"]), {"code": codes.show(code)})
    assert client.get(entered.url).status_code == 409
    with pytest.raises(seal.Sealed):
        survey.begin(code=code, device="d")
