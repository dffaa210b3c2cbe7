"""What of meetings the public search finds."""

from collections.abc import Iterator

from klynge.ground.search.registry import Row
from klynge.ground.ui import richtext
from klynge.startup.meetings.models import Meeting


def rows() -> Iterator[Row]:
    """Every meeting that everyone may read about."""
    for meeting in Meeting.objects.filter(is_public=True, cancelled_at__isnull=True).select_related(
        "cluster"
    ):
        row = row_of(meeting)
        if row:
            yield row


def row_of(meeting: Meeting) -> Row | None:
    """A citizens' meeting once it is called, the minutes once they are approved."""
    is_read = meeting.approved_at is not None
    if (
        not meeting.is_public
        or meeting.cancelled_at
        or not (is_read or meeting.kind == Meeting.Kind.CITIZENS)
    ):
        return None
    parts = [meeting.place]
    for item in meeting.items.prefetch_related("decisions"):
        parts.append(item.title)
        if is_read:
            parts += [richtext.to_plain(item.minutes), *(decision.text for decision in item.decisions.all())]
    return Row(
        cluster=meeting.cluster_id,
        kind="meeting",
        thing=meeting.id,
        title=meeting.title,
        text="\n".join(part for part in parts if part),
        url_name="meetings:read",
        url_args={"slug": meeting.cluster.slug, "pk": str(meeting.id)},
        published_on=meeting.starts_at.date(),
    )
