"""The only way into the journal. Called inside the transaction of the change it tells of."""

from uuid import UUID

from klynge.ground.journal.models import Entry


def record(
    *, cluster: UUID | None, by: UUID | None, what: str, thing: UUID | None = None, words: str = ""
) -> Entry:
    """Write one line: `what` is a dotted code («news.published»), `words` are Danish and hold no person's name."""
    return Entry.objects.create(cluster_id=cluster, by_id=by, what=what, thing_id=thing, words=words[:300])


def count_of_day(*, cluster: UUID, what: str, thing: UUID) -> None:
    """What is done with a code is journaled as a count a day, without `by` and without a clock time."""
    from django.db import connection, transaction

    from klynge import clock

    midnight = clock.at(clock.today(), 0)
    with transaction.atomic():
        rows = Entry.objects.filter(cluster_id=cluster, what=what, thing_id=thing, at=midnight)
        if connection.features.has_select_for_update:
            rows = rows.select_for_update()
        entry = rows.first()
        if entry is None:
            Entry.objects.create(cluster_id=cluster, what=what, thing_id=thing, at=midnight, words="1")
            return
        entry.words = str(int(entry.words) + 1)
        entry.save(update_fields=["words"])
