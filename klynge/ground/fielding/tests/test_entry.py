"""Codes at the door: each wrong one is told which kind of wrong it is, what to do, and whom to call."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from klynge import clock
from klynge.ground.fielding import changes, closing, codes, post_room, queries
from klynge.ground.fielding.models import Code, Miss
from klynge.ground.fielding.tests import make
from klynge.methods import codes as spelling

PHONE = "12 34 56 78"


@pytest.fixture
def round_(cast):
    return make.open_round(cast, each=3)


@pytest.fixture
def code(round_):
    return make.codes_of(round_)[0]


def url(name, **kw):
    return reverse(name, kwargs={"slug": "fjordlandet", **kw})


def unknown(number):
    body = f"{'CDFHJKMNPRTVWXY23456789'[number % 23] * 8}{'CDFHJKMNPRTVWXY23456789'[number // 23]}"
    return body + spelling.check_character(body)


def type_in(text, client=None, kind="survey", address="10.0.0.1"):
    return (client or Client()).post(url(f"fielding:enter_{kind}"), {"code": text}, REMOTE_ADDR=address)


def says(page, *words):
    text = page.content.decode().replace("\xa0", " ").replace("&nbsp;", " ")
    return all(word in text for word in (*words, PHONE))


def test_case_spaces_and_hyphens_do_not_matter(code):
    shown = codes.show(code)
    for text in (shown, shown.lower(), shown.replace("-", ""), " ".join(shown.replace("-", ""))):
        assert type_in(text).status_code == 302, text


def test_a_typing_error_is_told_and_costs_nothing(code):
    right = codes.spell(code)
    wrong = right[:4] + ("C" if right[4] != "C" else "D") + right[5:]
    swapped = next(
        right[:i] + right[i + 1] + right[i] + right[i + 2 :] for i in range(9) if right[i] != right[i + 1]
    )
    for text in (wrong, swapped, right[:9], "", "ÆØÅ", "O0I1L" * 2):
        for _each in range(3):
            assert says(type_in(text), "<form"), text
    assert says(type_in(wrong), "tastefejl")
    assert not Miss.objects.exists()


def test_an_unknown_code_is_told_with_a_phone_number(round_):
    assert says(type_in(unknown(3)), "Vi kender ikke den kode")


def test_a_replaced_code_is_told_and_the_new_one_works(cast, round_, code):
    old, old_token = codes.show(code), codes.token(code)
    changes.replace_code(by=cast.anna, code=code)
    assert says(type_in(old), "afløst af en ny")
    assert type_in(codes.show(code)).status_code == 302
    assert says(Client().get(url("fielding:scan", token=old_token)), "gælder ikke mere")


def test_a_used_code_lets_in_and_says_so(code):
    changes.mark_used(code=code)
    client = Client()
    page = client.get(type_in(codes.show(code), client).url)
    assert says(page, "Du har allerede svaret")


def test_a_late_code_is_told_when_it_closed(cast, round_, code):
    with clock.travel(round_.closes_at + timedelta(minutes=1)):
        assert says(type_in(codes.show(code)), "Der er lukket for svar siden")
        assert says(
            Client().get(url("fielding:scan", token=codes.token(code))), "Der er lukket for svar siden"
        )
    with clock.travel(make.past_closing(round_)):
        closing.close_round(by=cast.anna, round_=round_)
        assert says(type_in(codes.show(code)), "Der er lukket for svar siden")


def test_an_early_code_is_told(cast):
    early = make.round_(cast)
    made = make.issued(early, cast.anna, 1)
    assert says(type_in(codes.show(made[0])), "ikke åbnet endnu")
    assert says(Client().get(url("fielding:scan", token=codes.token(made[0]))), "ikke åbnet endnu")
    assert not Miss.objects.exists()


def test_a_code_of_another_kind_of_round_is_told(cast, code):
    make.open_round(cast, kind="ballot", each=1)
    assert says(type_in(codes.show(code), kind="ballot"), "hører til noget andet", "Borgerundersøgelsen")


def test_another_clusters_code_is_unknown_here(cast, code):
    path = reverse("fielding:enter_survey", kwargs={"slug": cast.other.slug})
    assert "Vi kender ikke" in Client().post(path, {"code": codes.show(code)}).content.decode()
    assert (
        Client()
        .get(reverse("fielding:scan", kwargs={"slug": cast.other.slug, "token": codes.token(code)}))
        .status_code
        == 404
    )


def test_a_page_begun_before_closing_is_told_when_it_is_too_late(cast, round_, code):
    client = Client()
    type_in(codes.show(code), client)
    client.post(url("survey:who"), {"who": "self"})
    pages = [url("survey:question", number=3), url("survey:check"), url("survey:start"), url("survey:erase")]
    with clock.travel(round_.closes_at + timedelta(minutes=16)):
        assert all(says(client.get(page), "Der er lukket") for page in pages)
    with clock.travel(make.past_closing(round_)):
        closing.close_round(by=cast.anna, round_=round_)
        assert all(says(client.get(page), "Der er lukket") for page in pages)
        assert says(client.post(url("survey:check")), "Der er lukket")


def test_five_unknown_codes_an_hour_and_then_a_page_with_a_waiting_time(round_, code):
    for number in range(5):
        assert type_in(unknown(number)).status_code == 200
    page = type_in(unknown(6))
    assert page.status_code == 429 and says(page, "Vent ", " minutter")
    assert type_in(codes.show(code)).status_code == 302
    assert (
        Client().post(url("fielding:scan", token=codes.token(code)), REMOTE_ADDR="10.0.0.1").status_code
        == 302
    )
    assert type_in(unknown(7), address="10.0.0.2").status_code == 200
    with clock.travel(clock.now() + timedelta(hours=1)):
        assert type_in(unknown(8)).status_code == 200


def test_three_hundred_and_sixty_in_all_and_then_everyone_waits_but_valid_codes_pass(round_, code):
    hour = clock.now().replace(minute=0, second=0, microsecond=0)
    Miss.objects.bulk_create([Miss(address=f"h{n}", hour=hour, count=5) for n in range(72)])
    assert type_in(unknown(1), address="10.9.9.9").status_code == 429
    assert type_in(codes.show(code), address="10.9.9.9").status_code == 302


def test_addresses_are_kept_as_hashes_and_gone_within_hours(round_):
    type_in(unknown(1), address="10.77.0.1")
    assert "10.77" not in Miss.objects.get().address
    with clock.travel(clock.now() + timedelta(hours=5)):
        type_in(unknown(2), address="10.77.0.1")
        assert Miss.objects.count() == 1


def test_looking_at_a_qr_consumes_nothing(code):
    client = Client()
    for _each in range(3):
        page = client.get(url("fielding:scan", token=codes.token(code)))
        assert page.status_code == 200 and "klynge_survey" not in page.cookies
    assert page["Cache-Control"] == "no-store"
    code.refresh_from_db()
    assert code.used_on is None
    entered = client.post(url("fielding:scan", token=codes.token(code)))
    assert entered.url == url("survey:start") and codes.token(code) not in entered.url


def test_codes_are_unique_and_the_database_alone_reveals_none(cast, round_):
    changes.replace_code(by=cast.anna, code=make.codes_of(round_)[0])
    type_in(codes.show(make.codes_of(round_)[1]), client := Client())
    client.post(url("survey:who"), {"who": "self"})
    made = make.codes_of(round_)
    secrets = {codes.spell(c) for c in made} | {codes.show(c) for c in made} | {codes.token(c) for c in made}
    assert len(secrets) == 3 * len(made)
    for model in apps.get_models():
        for row in model._base_manager.values_list():
            text = " ".join(str(value) for value in row)
            assert not any(secret in text for secret in secrets), model


def test_thousands_of_codes_are_all_different(cast):
    made = make.issued(make.round_(cast), cast.anna, 700)
    assert len({codes.spell(c) for c in made}) == len({codes.token(c) for c in made}) == len(made) == 2100


def test_a_reminder_goes_to_the_silent_and_carries_the_same_code(round_, monkeypatch):
    printed = []
    monkeypatch.setattr(
        post_room.paper, "letters", lambda mailing, people: printed.append(list(people)) or b""
    )
    made = make.codes_of(round_)
    post_room.letters(round_)
    changes.mark_used(code=made[0])
    post_room.letters(round_, reminder=True)
    first, reminder = printed
    assert len(first) == len(made) and len(reminder) == len(made) - 1
    assert {(letter.code, letter.url) for letter in reminder} < {
        (letter.code, letter.url) for letter in first
    }
    assert all(type_in(letter.code).status_code == 302 for letter in reminder)


def test_a_test_letter_to_oneself_opens_nothing_and_is_not_logged(cast, client_for, round_):
    page = client_for(cast.anna).post(url("fielding:letters", pk=round_.pk), {"test": "1"})
    assert page.getvalue().startswith(b"%PDF") and page["Content-Type"] == "application/pdf"
    assert not round_.sendings.exists()
    assert says(type_in(post_room.EXAMPLE), "Vi kender ikke den kode")


def test_protected_persons_are_in_no_letter_list_or_file_but_the_municipalitys(cast, client_for, monkeypatch):
    from klynge.ground.fielding import register_changes

    closed = make.round_(cast)
    changes.record_agreement(by=cast.gerda, round_=closed, on=clock.today())
    file = (
        "Navn;Adresse;Postnr;Landsby;Alder;Beskyttet\nAsta Åben;Bygade 1;5000;Kærby;44;nej\n"
        "Hemmelig Hansen;Skjulvej 9;5000;Kærby;50;ja\n"
    )
    register_changes.read_register(by=cast.gerda, round_=closed, content=file.encode())
    register_changes.take_register(by=cast.gerda, round_=closed)
    changes.open_round(by=cast.anna, round_=closed)
    hidden = Code.objects.get(recipient__is_protected=True)
    printed = []
    monkeypatch.setattr(post_room.paper, "letters", lambda mailing, people: printed.extend(people) or b"%PDF")
    anna, gerda = client_for(cast.anna), client_for(cast.gerda)
    for data in ({}, {"paamindelse": "1"}):
        query = "?paamindelse=1" if data else ""
        anna.post(url("fielding:letters", pk=closed.pk) + query)
    assert len(printed) == 2 and all("Asta Åben" in letter.address for letter in printed)
    assert all(hidden.round_id and codes.show(hidden) != letter.code for letter in printed)
    assert anna.get(url("fielding:package", pk=closed.pk)).status_code == 409
    assert anna.get(url("fielding:protected", pk=closed.pk)).status_code == 403
    for client in (anna, gerda):
        shown = client.get(url("fielding:show", pk=closed.pk)).content.decode()
        assert "Hansen" not in shown and "Skjulvej" not in shown
    theirs = gerda.get(url("fielding:protected", pk=closed.pk)).getvalue().decode()
    assert codes.show(hidden) in theirs and "Hansen" not in theirs and "3;" in theirs
    assert [r.row for r in queries.protected(closed)] == [3]
