from datetime import date, timedelta
from io import BytesIO

import feedparser
import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from klynge import clock
from klynge.ground.files.models import Picture
from klynge.ground.journal.models import Entry
from klynge.ground.people import personal
from klynge.ground.process.tests import make as process
from klynge.ground.search.models import SearchRow
from klynge.ground.ui.refusal import Refused
from klynge.platform.news import changes, duties, queries
from klynge.platform.news.changes import Words
from klynge.platform.news.models import News
from klynge.platform.news.tests import make


def url(name, cluster, **kw):
    return reverse(f"news:{name}", kwargs={"slug": cluster.slug, **kw})


def photo():
    held = BytesIO()
    Image.new("RGB", (64, 48), "green").save(held, "JPEG")
    return SimpleUploadedFile("mark.jpg", held.getvalue(), "image/jpeg")


def test_a_photo_a_headline_and_one_press_publish_a_piece(cast, client_for):
    """The short form from a phone: nothing else has to be touched."""
    sent = {
        "title": "Ny sti",
        "picture": photo(),
        "picture_alt": "En sti",
        "picture_source": "Carla",
        "picture_rights": "on",
        "then": "publish",
    }
    response = client_for(cast.carla).post(url("new", cast.cluster), sent)
    assert response.status_code == 302
    news = News.objects.get()
    assert (news.status, news.published_by) == (News.Status.PUBLISHED, cast.carla)
    assert Picture.objects.get(pk=news.picture_id).is_public
    assert Entry.objects.filter(what="news.published", thing_id=news.id).exists()
    assert "Ny sti" in client_for(None).get(url("show", cast.cluster, pk=news.id)).content.decode()


def test_a_picture_without_rights_is_asked_about_and_nothing_is_written(cast, client_for):
    response = client_for(cast.carla).post(url("new", cast.cluster), {"title": "Sti", "picture": photo()})
    assert response.status_code == 200 and not News.objects.exists()
    assert "Sæt kryds ved, at I må bruge billedet" in response.content.decode()


def test_a_piece_for_a_later_day_waits_and_the_worker_publishes_it(cast, client_for):
    day = clock.today() + timedelta(days=3)
    client_for(cast.carla).post(
        url("new", cast.cluster), {"title": "Snart", "publish_on": day, "then": "publish"}
    )
    news = News.objects.get()
    assert news.status == News.Status.SCHEDULED and not queries.published(cast.cluster).exists()
    assert changes.keep_time() == 0
    with clock.travel(clock.at(day, 7)):
        changes.keep_time()
        assert queries.published(cast.cluster).get() == news
        assert SearchRow.objects.filter(thing=news.id).exists()


def test_what_has_run_out_leaves_the_page_and_the_search(cast):
    news = changes.write_news(
        by=cast.carla, cluster=cast.cluster, words=Words(title="Tilbud", expires_on=clock.today())
    )
    changes.publish_news(by=cast.carla, news=news)
    with clock.travel(clock.now() + timedelta(days=1)):
        assert not queries.published(cast.cluster).exists()
        changes.keep_time()
    news.refresh_from_db()
    assert news.status == News.Status.EXPIRED and not SearchRow.objects.filter(thing=news.id).exists()


def test_it_is_withdrawn_to_the_bin_and_comes_back_as_it_was(cast, client_for):
    news = make.news(cluster=cast.cluster)
    client = client_for(cast.carla)
    client.post(url("withdraw", cast.cluster, pk=news.id))
    assert client_for(None).get(url("show", cast.cluster, pk=news.id)).status_code == 404
    assert news.title in client.get(url("desk", cast.cluster)).content.decode()
    client.post(url("restore", cast.cluster, pk=news.id))
    assert client_for(None).get(url("show", cast.cluster, pk=news.id)).status_code == 200


def test_the_bin_is_emptied_after_thirty_days(cast):
    make.news(cluster=cast.cluster, removed_at=clock.now() - timedelta(days=31))
    kept = make.news(cluster=cast.cluster, removed_at=clock.now() - timedelta(days=29))
    changes.keep_time()
    assert News.objects.get() == kept


def test_a_draft_is_seen_by_editors_alone(cast, client_for):
    draft = make.draft(cluster=cast.cluster)
    assert client_for(None).get(url("show", cast.cluster, pk=draft.id)).status_code == 404
    assert draft.title not in client_for(None).get(url("index", cast.cluster)).content.decode()
    assert client_for(cast.carla).get(url("preview", cast.cluster, pk=draft.id)).status_code == 200


def test_only_editors_of_the_cluster_may_write(cast):
    for who in (cast.bent, cast.erik, cast.gerda):
        with pytest.raises(PermissionDenied):
            changes.write_news(by=who, cluster=cast.cluster, words=Words(title="Nej"))


def test_a_village_of_another_cluster_is_refused(cast):
    with pytest.raises(Refused):
        changes.write_news(
            by=cast.carla, cluster=cast.cluster, words=Words(title="Nyt", village=cast.other.villages.first())
        )


def test_what_is_pasted_is_cleaned(cast):
    words = Words(title="Nyt", body="<p onclick=x>Hej<script>alert(1)</script></p>")
    assert changes.write_news(by=cast.carla, cluster=cast.cluster, words=words).body == "<p>Hej</p>"


def test_the_public_pages_are_cacheable_and_set_no_cookie(cast, client_for):
    news = make.news(cluster=cast.cluster, lead="Kort fortalt.")
    for address in (url("index", cast.cluster), url("show", cast.cluster, pk=news.id)):
        response = client_for(None).get(address)
        assert "public" in response["Cache-Control"] and not response.cookies
        assert "<form" not in response.content.decode()
    assert '<meta property="og:description" content="Kort fortalt.">' in response.content.decode()


def test_the_feed_is_read_by_a_reader_of_feeds(cast, client_for):
    news = make.news(cluster=cast.cluster, title="Æbler & øl", body="<p>Kom.</p>")
    make.draft(cluster=cast.cluster)
    make.news(cluster=cast.other)
    response = client_for(None).get(url("feed", cast.cluster))
    read = feedparser.parse(response.content)
    assert not read.bozo and [entry.title for entry in read.entries] == ["Æbler & øl"]
    assert read.entries[0].id == f"urn:uuid:{news.id}"


def test_the_notice_is_a_pdf(cast, client_for):
    news = make.news(cluster=cast.cluster, lead="Kort", body="<p>Hej</p>")
    assert client_for(None).get(url("poster", cast.cluster, pk=news.id)).content.startswith(b"%PDF")


def test_the_announcement_is_the_marked_one_or_the_first_of_phase_one(cast):
    assert not duties.announcement_is_out(cast.cluster).is_met
    process.process(cluster=cast.cluster, starts_on=date(2026, 1, 1))
    make.news(cluster=cast.cluster, published_at=clock.at(date(2025, 12, 1)))
    assert not duties.announcement_is_out(cast.cluster).is_met
    inside = make.news(cluster=cast.cluster, published_at=clock.at(date(2026, 1, 5)))
    assert queries.announcement(cast.cluster) == inside
    marked = make.news(cluster=cast.cluster, is_announcement=True)
    assert queries.announcement(cast.cluster) == marked


def test_a_draft_is_a_task_for_editors(cast):
    make.draft(cluster=cast.cluster, title="Høstfest")
    assert "Høstfest" in duties.drafts_waiting(cast.cluster, cast.carla)[0].title
    assert duties.drafts_waiting(cast.cluster, cast.bent) == []


@pytest.mark.parametrize("n", [5, 50])
def test_a_list_asks_as_little_for_fifty_as_for_five(cast, client_for, django_assert_max_num_queries, n):
    for _ in range(n):
        make.news(cluster=cast.cluster, village=cast.cluster.villages.first())
    client = client_for(None)
    with django_assert_max_num_queries(7):
        client.get(url("index", cast.cluster))
    editor = client_for(cast.carla)
    with django_assert_max_num_queries(12):
        editor.get(url("desk", cast.cluster))


def test_the_writers_name_leaves_with_the_person(cast):
    news = make.news(cluster=cast.cluster, author="Carla", written_by=cast.carla)
    assert personal.handlers["news"].export(personal.key_of(cast.carla))[0]["overskrift"] == news.title
    personal.handlers["news"].erase(personal.key_of(cast.carla))
    news.refresh_from_db()
    assert (news.author, news.written_by) == ("", None)
