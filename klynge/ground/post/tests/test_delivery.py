"""The outbox: once, late, never; and nothing smuggled in."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail as django_mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction

from klynge import clock
from klynge.ground.post import delivery, queries, registry
from klynge.ground.post.changes import queue
from klynge.ground.post.models import Mail, OptIn
from klynge.ground.ui.refusal import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _mail_is_on(settings, cast):
    settings.KLYNGE_MAIL_OFF = False


def put(**kw):
    kw = {"to": "dorte@eksempel.dk", "subject": "Møde på tirsdag", "text": "Vi ses.", "kind": "test", **kw}
    return queue(cluster=None, **kw)


def fail_with(monkeypatch, error):
    def send_messages(self, messages):
        raise error

    monkeypatch.setattr(EmailBackend, "send_messages", send_messages)


def test_a_mail_is_sent_once():
    put()
    assert delivery.send_due() == 1
    assert delivery.send_due() == 0
    (sent,) = django_mail.outbox
    assert sent.to == ["dorte@eksempel.dk"] and sent.subject == "Møde på tirsdag"
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"


def test_what_is_rolled_back_is_never_sent():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        put()
        raise ZeroDivisionError
    assert delivery.send_due() == 0


def test_the_same_mail_is_queued_once():
    assert put(once="møde:1") == put(once="møde:1", text="Igen")
    assert Mail.objects.count() == 1


def test_a_mail_waits_for_its_time():
    put(send_after=clock.now() + timedelta(hours=1))
    assert delivery.send_due() == 0
    with clock.travel(clock.now() + timedelta(hours=2)):
        assert delivery.send_due() == 1


def test_what_another_worker_holds_is_left_alone_until_its_claim_runs_out():
    held = put()
    Mail.objects.update(claimed_until=clock.now() + timedelta(minutes=5))
    assert delivery.send_due() == 0
    with clock.travel(clock.now() + timedelta(minutes=6)):
        assert delivery.send_due() == 1
    assert django_mail.outbox[0].extra_headers["Message-ID"].startswith(f"<{held.id}@")


def test_two_workers_cannot_claim_the_same():
    row = put()
    assert delivery._claim(row.pk) is not None
    assert delivery._claim(row.pk) is None


def test_a_dead_server_costs_no_attempt(monkeypatch):
    def refuse(self):
        raise ConnectionRefusedError

    put()
    monkeypatch.setattr(EmailBackend, "open", refuse)
    assert delivery.send_due() == 0
    row = Mail.objects.get()
    assert (row.attempts, row.claimed_until, row.sent_at) == (0, None, None)


@pytest.fixture
def told(monkeypatch):
    heard = []
    monkeypatch.setattr(registry, "failures", [heard.append])
    return heard


def test_a_failing_mail_is_tried_ever_more_seldom_then_given_up_and_told(monkeypatch, told):
    put()
    fail_with(monkeypatch, SMTPServerDisconnected("dorte@eksempel.dk"))
    moment, waits = clock.now(), []
    for _ in range(8):
        with clock.travel(moment):
            delivery.send_due()
            row = Mail.objects.get()
        waits.append(row.send_after - moment)
        moment = row.send_after + timedelta(seconds=1)
    assert waits[:7] == sorted(waits[:7])
    assert row.gave_up_at and row.attempts == 8
    assert "dorte" not in row.last_error
    assert told == [row]


def test_an_address_the_server_refuses_for_good_is_given_up_at_once(monkeypatch, told):
    put()
    fail_with(monkeypatch, SMTPRecipientsRefused({"dorte@eksempel.dk": (550, b"No such user")}))
    delivery.send_due()
    assert told == [Mail.objects.get()] and Mail.objects.get().gave_up_at


def test_one_bad_mail_does_not_stop_the_others(monkeypatch):
    put(subject="Første")
    put(subject="Anden")
    real = EmailBackend.send_messages

    def send(self, messages):
        if messages[0].subject == "Første":
            raise SMTPServerDisconnected
        return real(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", send)
    assert delivery.send_due() == 1


@pytest.mark.parametrize(
    "subject", ["Hej\nBcc: alle@eksempel.dk", "Hej\rBcc: x", "Hej\u2028x", "  ", "a\x00b"]
)
def test_a_subject_of_several_lines_is_refused(subject):
    with pytest.raises(Refused):
        put(subject=subject)


@pytest.mark.parametrize("to", ["a@b.dk\nBcc: c@d.dk", "a@b.dk, c@d.dk", "ingen", "", "Anna <a@b.dk>"])
def test_an_address_that_is_more_or_less_than_one_is_refused(to):
    with pytest.raises(Refused):
        put(to=to)


def test_with_mail_off_nothing_leaves_and_the_drawer_shows_it(settings):
    settings.KLYNGE_MAIL_OFF = True
    row = put()
    assert list(queries.drawer()) == [row]
    assert delivery.send_due() == 1
    row.refresh_from_db()
    assert row.is_in_drawer and row.sent_at and django_mail.outbox == []
    settings.KLYNGE_MAIL_OFF = False
    assert list(queries.drawer()) == []


def test_mail_to_those_who_said_yes_carries_the_way_out(cast):
    opt_in = OptIn.objects.create(
        cluster_id=cast.cluster.id,
        purpose="nyt",
        email="dorte@eksempel.dk",
        consent_text="Ja",
        consent_version="1",
    )
    put(opt_in=opt_in, html="<p>Vi ses.</p>")
    delivery.send_due()
    (sent,) = django_mail.outbox
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "/afmeld/" in sent.extra_headers["List-Unsubscribe"]
    assert sent.body == "Vi ses." and sent.alternatives[0].content == "<p>Vi ses.</p>"


def test_delivered_mail_is_forgotten_after_three_months():
    put()
    delivery.send_due()
    delivery.tidy()
    assert Mail.objects.exists()
    with clock.travel(clock.now() + timedelta(days=91)):
        delivery.tidy()
    assert not Mail.objects.exists()
