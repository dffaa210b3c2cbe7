"""Write a piece of news, publish it now or later, withdraw it to the bin and take it back."""

from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.files import changes as files
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui import richtext
from klynge.ground.ui.refusal import Refused
from klynge.platform.news import access, listing
from klynge.platform.news.models import News

BIN_DAYS = 30
Status = News.Status


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a piece of news says; `body` is HTML, cleaned here."""

    title: str
    lead: str = ""
    body: str = ""
    village: Village | None = None
    author: str = ""
    expires_on: date | None = None
    is_announcement: bool = False


def write_news(
    *,
    by: Person,
    cluster: Cluster,
    words: Words,
    picture: files.NewPicture | None = None,
    process_now: bool = False,
) -> News:
    """A draft; `process_now` scales the picture at once instead of in the worker."""
    _require(by, cluster)
    news = News(cluster=cluster, written_by=by)
    _fill(news, words)
    with transaction.atomic():
        if picture:
            news.picture_id = _add(picture, by, cluster, process_now)
        news.save()
        _record(by, news, "news.written")
    return news


def change_news(
    *,
    by: Person,
    news: News,
    words: Words,
    picture: files.NewPicture | None = None,
    without_picture: bool = False,
) -> News:
    """Rewrite it; what is published shows the change at once."""
    _require(by, news.cluster)
    _fill(news, words)
    with transaction.atomic():
        if (picture or without_picture) and news.picture_id:
            files.remove(cluster_id=news.cluster_id, picture_id=news.picture_id)
            news.picture_id = None
        if picture:
            news.picture_id = _add(picture, by, news.cluster, False)
        if news.status == Status.EXPIRED and _runs(news):
            news.status = Status.PUBLISHED
        news.save()
        _show_or_hide(news)
        _record(by, news, "news.changed")
    return news


def publish_news(*, by: Person, news: News, publish_at: datetime | None = None) -> News:
    """Now, or when `publish_at` comes."""
    _require(by, news.cluster)
    if news.removed_at:
        raise Refused(_("Nyheden ligger i papirkurven. Hent den frem først."))
    later = publish_at is not None and publish_at > clock.now()
    if not _runs(news, publish_at.date() if later and publish_at else None):
        raise Refused(_("Nyheden skal væk, før den bliver udgivet. Ret den sidste dag."), field="expires_on")
    with transaction.atomic():
        news.published_by = by
        if later:
            news.status, news.publish_at = Status.SCHEDULED, publish_at
            news.save()
            _show_or_hide(news)
            _record(by, news, "news.scheduled")
        else:
            _release(news, clock.now(), by.id)
    return news


def withdraw_news(*, by: Person, news: News) -> News:
    """Off the pages and into the bin, where it stays 30 days."""
    _require(by, news.cluster)
    with transaction.atomic():
        news.removed_at = clock.now()
        news.save(update_fields=["removed_at"])
        _show_or_hide(news)
        _record(by, news, "news.withdrawn")
    return news


def restore_news(*, by: Person, news: News) -> News:
    """Out of the bin, as it was."""
    _require(by, news.cluster)
    with transaction.atomic():
        news.removed_at = None
        news.save(update_fields=["removed_at"])
        _show_or_hide(news)
        _record(by, news, "news.restored")
    return news


def keep_time() -> int:
    """The worker's round: publish what has come of time, take out what has run out, empty the bin."""
    done = 0
    due = News.objects.kept().filter(status=Status.SCHEDULED, publish_at__lte=clock.now())
    for news in due.select_related("cluster"):
        with transaction.atomic():
            _release(news, news.publish_at or clock.now(), None)
        done += 1
    over = News.objects.filter(status=Status.PUBLISHED, expires_on__lt=clock.today())
    for news in over.select_related("cluster"):
        with transaction.atomic():
            news.status = Status.EXPIRED
            news.save(update_fields=["status"])
            _show_or_hide(news)
        done += 1
    return done + _empty_bin()


def _empty_bin() -> int:
    gone = News.objects.filter(removed_at__lt=clock.now() - timedelta(days=BIN_DAYS))
    for news in gone:
        with transaction.atomic():
            if news.picture_id:
                files.remove(cluster_id=news.cluster_id, picture_id=news.picture_id)
            news.delete()
    return len(gone)


def _release(news: News, at: datetime, by: UUID | None) -> None:
    news.status, news.publish_at = Status.PUBLISHED, None
    news.published_at = news.published_at or at
    news.save()
    _show_or_hide(news)
    record(cluster=news.cluster_id, by=by, what="news.published", thing=news.id, words=news.title)


def _fill(news: News, words: Words) -> None:
    if not words.title.strip():
        raise Refused(_("Skriv en overskrift."), field="title")
    if words.village is not None and words.village.cluster_id != news.cluster_id:
        raise Refused(_("Landsbyen hører ikke til klyngen."), field="village")
    for part in fields(words):
        value = getattr(words, part.name)
        setattr(news, part.name, value.strip() if isinstance(value, str) else value)
    news.body = richtext.clean(words.body)
    news.changed_at = clock.now()


def _runs(news: News, on: date | None = None) -> bool:
    return news.expires_on is None or news.expires_on >= (on or clock.today())


def _show_or_hide(news: News) -> None:
    """The picture and the search follow what everyone may read."""
    is_public = news.status == Status.PUBLISHED and news.removed_at is None and _runs(news)
    if is_public:
        files.publish(cluster_id=news.cluster_id, picture_id=news.picture_id)
        search.put(**vars(listing.row(news)))
    else:
        files.withdraw(cluster_id=news.cluster_id, picture_id=news.picture_id)
        search.take_out(news.id)


def _add(picture: files.NewPicture, by: Person, cluster: Cluster, now: bool) -> UUID:
    return files.add(picture, by=by.id, cluster_id=cluster.id, process_now=now).id


def _require(by: Person, cluster: Cluster) -> None:
    if not access.may_edit(by, cluster):
        raise PermissionDenied


def _record(by: Person, news: News, what: str) -> None:
    record(cluster=news.cluster_id, by=by.id, what=what, thing=news.id, words=news.title)
