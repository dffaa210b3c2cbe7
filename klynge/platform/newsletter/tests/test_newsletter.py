import re
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from klynge import clock
from klynge.ground.journal.models import Entry
from klynge.ground.post import changes as post
from klynge.ground.post import queries as post_queries
from klynge.ground.post.models import Mail, OptIn
from klynge.ground.ui.refusal import Refused
from klynge.platform.events.tests import make as events
from klynge.platform.news.tests import make as news
from klynge.platform.newsletter import changes, duties, queries
from klynge.platform.newsletter.models import Letter
from klynge.platform.newsletter.tests import make


def url(name, cluster, **kw):
    return reverse(f"newsletter:{name}", kwargs={"slug": cluster.slug, **kw})


def letters():
    return Mail.objects.filter(kind="newsletter.letter")


def test_one_is_signed_up_only_after_the_button_in_the_mail(cast, client_for):
    client = client_for(None)
    page = client.get(url("join", cast.cluster))
    assert "no-store" in page["Cache-Control"]
    response = client.post(url("join", cast.cluster), {"email": "Dorte@Eksempel.dk", "agreed": "on"})
    assert response["Location"] == url("asked", cast.cluster)
    assert not queries.subscribers(cast.cluster).exists()
    address = re.search(r"https?://[^/]+(/\S+)", Mail.objects.get().text).group(1)
    client.get(address)
    assert not queries.subscribers(cast.cluster).exists()
    client.post(address)
    opt_in = queries.subscribers(cast.cluster).get()
    assert (opt_in.email, opt_in.consent_version) == ("dorte@eksempel.dk", queries.CONSENT_VERSION)
    assert opt_in.consent_text == queries.consent_text(cast.cluster) and opt_in.asked_at


def test_without_the_tick_nothing_is_asked(cast, client_for):
    response = client_for(None).post(url("join", cast.cluster), {"email": "dorte@eksempel.dk"})
    assert response.status_code == 200 and not OptIn.objects.exists()
    assert "Sæt kryds, hvis du vil have nyhedsbrevet." in response.content.decode()


def test_everyone_who_said_yes_gets_the_letter_once(cast):
    for _ in range(3):
        make.subscriber(cluster=cast.cluster)
    make.subscriber(cluster=cast.cluster, confirmed_at=None)
    make.subscriber(cluster=cast.other)
    piece = news.news(cluster=cast.cluster, title="Ny sti", lead="Tre km.")
    letter = changes.write_letter(
        by=cast.carla, cluster=cast.cluster, subject="Nyt", intro="<p>Hej</p>", news=[piece]
    )
    sent = changes.send_letter(by=cast.carla, letter=letter, at_once=True)
    assert sent.recipients == letters().count() == 3
    Letter.objects.update(queued_at=None)
    changes.write_mails_of(letter.id)
    assert letters().count() == 3
    mail = letters().first()
    assert "Ny sti" in mail.text and "Tre km." in mail.html and mail.opt_in
    assert f"/nyt/{piece.id}/" in mail.text and "/afmeld/" in mail.text and "[[" not in mail.text + mail.html
    assert Entry.objects.filter(what="newsletter.sent", thing_id=letter.id).count() == 1


def test_the_page_queues_the_letter_through_the_worker(cast, client_for):
    make.subscriber(cluster=cast.cluster)
    letter = make.letter(cluster=cast.cluster)
    client_for(cast.carla).post(url("send", cast.cluster, pk=letter.id))
    letter.refresh_from_db()
    assert letter.sent_at and letter.sent_by == cast.carla
    changes.write_mails_of(letter.id)
    assert letters().count() == 1


def test_who_left_gets_no_letter(cast):
    opt_in = make.subscriber(cluster=cast.cluster)
    make.subscriber(cluster=cast.cluster)
    post.withdraw_opt_in(opt_in_id=opt_in.id)
    changes.send_letter(by=cast.carla, letter=make.letter(cluster=cast.cluster), at_once=True)
    assert letters().count() == 1


def test_one_press_unsubscribes(cast, client_for):
    opt_in = make.subscriber(cluster=cast.cluster)
    path = "/" + post_queries.unsubscribe_url(opt_in).split("/", 3)[3]
    client_for(None).post(path)
    assert not queries.subscribers(cast.cluster).exists()


def test_a_sent_letter_is_frozen_and_is_not_sent_again(cast, client_for):
    make.subscriber(cluster=cast.cluster)
    piece = news.news(cluster=cast.cluster, title="Først")
    letter = changes.write_letter(by=cast.carla, cluster=cast.cluster, subject="Nyt", news=[piece])
    changes.send_letter(by=cast.carla, letter=letter, at_once=True)
    piece.title = "Siden"
    piece.save()
    html = client_for(None).get(url("show", cast.cluster, pk=letter.id)).content.decode()
    assert "Først" in html and "Siden" not in html
    letter.refresh_from_db()
    with pytest.raises(Refused):
        changes.send_letter(by=cast.carla, letter=letter)
    with pytest.raises(Refused):
        changes.change_letter(by=cast.carla, letter=letter, subject="Nej", intro="", news=[], events=[])
    assert letters().count() == 1


def test_without_subscribers_nothing_is_sent(cast):
    letter = make.letter(cluster=cast.cluster)
    with pytest.raises(Refused):
        changes.send_letter(by=cast.carla, letter=letter)
    letter.refresh_from_db()
    assert letter.sent_at is None


def test_an_empty_letter_is_refused(cast):
    with pytest.raises(Refused):
        changes.write_letter(by=cast.carla, cluster=cast.cluster, subject="Tomt")


def test_news_of_another_cluster_is_refused(cast):
    with pytest.raises(Refused):
        changes.write_letter(
            by=cast.carla, cluster=cast.cluster, subject="Nyt", news=[news.news(cluster=cast.other)]
        )


def test_only_editors_of_the_cluster_may_write_and_send(cast):
    for who in (cast.bent, cast.erik):
        with pytest.raises(PermissionDenied):
            changes.write_letter(by=who, cluster=cast.cluster, subject="Nej", intro="<p>x</p>")
        with pytest.raises(PermissionDenied):
            changes.send_letter(by=who, letter=make.letter(cluster=cast.cluster))


def test_what_is_new_since_the_last_letter_is_chosen_beforehand(cast, client_for):
    with clock.travel(clock.now() - timedelta(days=10)):
        news.news(cluster=cast.cluster, title="Gammelt nyt")
    with clock.travel(clock.now() - timedelta(days=5)):
        make.sent(cluster=cast.cluster)
    news.news(cluster=cast.cluster, title="Friskt nyt")
    events.event(cluster=cast.cluster, title="Fest snart")
    html = client_for(cast.carla).get(url("new", cast.cluster)).content.decode()
    assert "Friskt nyt" in html and "Fest snart" in html and "Gammelt nyt" not in html
    assert html.count("checked") == 2


def test_it_is_seen_and_tried_before_it_leaves(cast, client_for):
    letter = make.letter(cluster=cast.cluster, subject="Prøvebrev")
    client = client_for(cast.carla)
    html = client.get(url("preview", cast.cluster, pk=letter.id)).content.decode()
    assert "Prøvebrev" in html and "Kære alle." in html
    client.post(url("try_out", cast.cluster, pk=letter.id))
    assert Mail.objects.get().to == cast.carla.email
    assert client_for(None).get(url("show", cast.cluster, pk=letter.id)).status_code == 404


def test_the_desk_shows_counts_and_no_address(cast, client_for):
    make.subscriber(cluster=cast.cluster, email="hemmelig@eksempel.dk")
    html = client_for(cast.carla).get(url("desk", cast.cluster)).content.decode()
    assert "1 har tilmeldt sig" in html and "hemmelig" not in html


def test_the_platform_lives_when_two_editors_have_published_both_kinds(cast):
    news.news(cluster=cast.cluster, published_by=cast.carla)
    assert not duties.platform_is_alive(cast.cluster).is_met
    events.event(cluster=cast.cluster, published_by=cast.carla)
    assert not duties.platform_is_alive(cast.cluster).is_met
    events.event(cluster=cast.cluster, published_by=cast.anna)
    assert duties.platform_is_alive(cast.cluster).is_met
    with clock.travel(clock.now() + timedelta(days=61)):
        assert not duties.platform_is_alive(cast.cluster).is_met


def test_a_letter_that_waits_is_a_task(cast):
    make.letter(cluster=cast.cluster, subject="Marts")
    assert "Marts" in duties.letters_waiting(cast.cluster, cast.carla)[0].title


@pytest.mark.parametrize("n", [3, 30])
def test_the_pages_ask_as_little_for_thirty_letters_as_for_three(
    cast, client_for, django_assert_max_num_queries, n
):
    for _ in range(n):
        make.sent(cluster=cast.cluster)
    with django_assert_max_num_queries(5):
        client_for(None).get(url("index", cast.cluster))
    editor = client_for(cast.carla)
    with django_assert_max_num_queries(12):
        editor.get(url("desk", cast.cluster))
