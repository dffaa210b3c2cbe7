"""The only writes to the index. Call them inside the transaction of the change they belong to."""

from datetime import date
from uuid import UUID

from django.db import transaction

from klynge.ground.search import registry, words
from klynge.ground.search.models import SearchRow, Word


def put(
    *,
    cluster: UUID,
    kind: str,
    thing: UUID,
    title: str,
    text: str,
    url_name: str,
    url_args: dict[str, str],
    published_on: date | None = None,
    language: str = "da",
) -> SearchRow:
    """Make the thing findable, or tell the index what it says now. `url_args` hold all of the address, the slug too."""
    stems = words.stems(f"{title} {text}")
    values = {
        "cluster_id": cluster,
        "kind": kind,
        "title": title[:300],
        "text": text,
        "stems": " ".join(stems),
        "url_name": url_name,
        "url_args": {key: str(value) for key, value in url_args.items()},
        "published_on": published_on,
        "language": language,
    }
    with transaction.atomic():
        row, _made = SearchRow.objects.update_or_create(thing=thing, defaults=values)
        Word.objects.bulk_create([Word(stem=stem) for stem in stems], ignore_conflicts=True)
    return row


def take_out(thing: UUID) -> None:
    """The thing is no longer public: nothing of it stays in the index."""
    SearchRow.objects.filter(thing=thing).delete()


def take_out_cluster(cluster: UUID) -> None:
    SearchRow.objects.filter(cluster_id=cluster).delete()


def rebuild() -> int:
    """Ask every app for its rows and make the index anew; returns how many there are."""
    with transaction.atomic():
        SearchRow.objects.all().delete()
        Word.objects.all().delete()
        count = 0
        for row in registry.rows():
            put(**vars(row))
            count += 1
    return count
