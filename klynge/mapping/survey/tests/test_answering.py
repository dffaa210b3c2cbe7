"""A citizen with a letter: code, questions, receipt, and what becomes of it when the round closes."""

import pytest
from django.test import Client
from django.urls import reverse

from klynge import clock, keys
from klynge.ground.fielding import closing, codes, seal
from klynge.ground.fielding.models import Receipt
from klynge.ground.fielding.tests import make as rounds
from klynge.mapping.survey import changes
from klynge.mapping.survey.models import Answer, OpenAnswer
from klynge.mapping.survey.tests import make


def url(name, **kw):
    return reverse(name, kwargs={"slug": "fjordlandet", **kw})


def enter(client, code):
    return client.post(url("fielding:enter_survey"), {"code": codes.show(code).lower()})


@pytest.fixture
def survey(cast):
    return make.open_survey(cast)


@pytest.fixture
def code(survey):
    return rounds.codes_of(survey.round)[0]


def test_a_citizen_answers_without_script_from_code_to_receipt(survey, code):
    client = Client()
    assert enter(client, code).url == url("survey:start")
    assert "Hvem kan se hvad?" in client.get(url("survey:start")).content.decode()
    assert client.post(url("survey:who"), {"who": "self"}).url == url("survey:question", number=1)
    count = survey.questionnaire.questions.count()
    for number in range(1, count + 1):
        assert client.get(url("survey:question", number=number)).status_code == 200
        answered = client.post(
            url("survey:question", number=number), {"answer": ["natur"]} if number == 7 else {}
        )
        assert answered.status_code == 302, number
    assert "Naturen" in client.get(url("survey:check")).content.decode()
    receipt = client.post(url("survey:check"))
    page = client.get(receipt.url).content.decode()
    assert Receipt.objects.get().number in page
    code.refresh_from_db()
    assert code.used_on == clock.today()


def test_a_code_never_shows_what_was_sent(survey, code):
    first = Client()
    enter(first, code)
    first.post(url("survey:who"), {"who": "self"})
    first.post(url("survey:question", number=24), {"answer": "En meget hemmelig mening"})
    first.post(url("survey:check"))
    second = Client()
    enter(second, code)
    assert "Du har allerede svaret" in second.get(url("survey:start")).content.decode()
    second.post(url("survey:who"), {"who": "self"})
    for page in (url("survey:question", number=24), url("survey:check")):
        assert "hemmelig" not in second.get(page).content.decode()


def test_answering_anew_replaces_and_the_last_counts(survey, code):
    for value in ("natur", "pris"):
        client = Client()
        enter(client, code)
        client.post(url("survey:who"), {"who": "self"})
        client.post(url("survey:question", number=7), {"answer": [value]})
        client.post(url("survey:check"))
    assert OpenAnswer.objects.get().values == {"hvorfor-her": ["pris"]}


def test_too_many_marks_show_the_page_again_with_everything_as_typed(survey, code):
    client = Client()
    enter(client, code)
    client.post(url("survey:who"), {"who": "self"})
    page = client.post(url("survey:question", number=7), {"answer": ["natur", "pris", "skole", "arbejde"]})
    words = page.content.decode()
    assert page.status_code == 200
    assert "Du har sat 4 krydser. Vælg højst 3." in words
    assert words.count("checked") == 4


def test_an_unknown_option_is_refused(survey, code):
    client = Client()
    enter(client, code)
    client.post(url("survey:who"), {"who": "self"})
    assert client.post(url("survey:question", number=2), {"answer": "1000"}).status_code == 200
    assert OpenAnswer.objects.get().draft == {}


def test_closing_shuffles_and_destroys_the_link(cast, survey):
    chosen = rounds.codes_of(survey.round)[:40]
    for number, code in enumerate(chosen):
        changes.begin(code=code, device="d")
        changes.save_page(code=code, device="d", question="bedste", value=f"svar {number:02}")
        changes.send(code=code, device="d")
    key = keys.key_folder() / f"rounds/{survey.round.id}.key"
    assert key.exists()
    with clock.travel(rounds.past_closing(survey.round)):
        closing.close_round(by=cast.anna, round_=survey.round)
    assert not key.exists()
    assert not OpenAnswer.objects.exists()
    order = [a.values["bedste"] for a in Answer.objects.order_by("number")]
    assert sorted(order) == [f"svar {n:02}" for n in range(40)]
    assert order != sorted(order)
    with pytest.raises(seal.Sealed):
        seal.reference(survey.round, chosen[0])


def test_a_page_begun_may_be_sent_fifteen_minutes_after_closing_and_not_later(survey, code):
    from datetime import timedelta

    changes.begin(code=code, device="d")
    with clock.travel(survey.round.closes_at + timedelta(minutes=14)):
        changes.save_page(code=code, device="d", question="tilfreds", value="5")
        assert changes.send(code=code, device="d")
    with (
        clock.travel(survey.round.closes_at + timedelta(minutes=16)),
        pytest.raises(Exception, match="lukket"),
    ):
        changes.save_page(code=code, device="d", question="tilfreds", value="4")


def test_paper_and_screen_cannot_both_count(cast, survey, code):
    changes.begin(code=code, device="d")
    changes.save_page(code=code, device="d", question="tilfreds", value="5")
    changes.send(code=code, device="d")
    with pytest.raises(Exception, match="svaret på nettet"):
        changes.record_paper(by=cast.anna, code=code, values={"tilfreds": "1"})


def test_an_answer_can_be_erased_while_the_round_is_open(survey, code):
    client = Client()
    enter(client, code)
    client.post(url("survey:who"), {"who": "self"})
    client.post(url("survey:question", number=7), {"answer": ["natur"]})
    client.post(url("survey:check"))
    client.post(url("survey:erase"))
    assert not OpenAnswer.objects.exists()
    code.refresh_from_db()
    assert code.used_on is None


def test_several_pages_are_kept_at_once_as_one_by_one(code):
    changes.begin(code=code, device="x")
    changes.save_page(code=code, device="x", question="koen", value="kvinde")
    answer = changes.save_pages(code=code, device="x", values={"alder": "40-54", "koen": None})
    assert answer.draft == {"alder": "40-54"}
