"""Calling a meeting: when, where, about what, and who is told."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from klynge import clock, danish
from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.post.changes import queue
from klynge.ground.search import changes as search
from klynge.ground.ui.refusal import Refused
from klynge.startup.groups import queries as groups
from klynge.startup.groups.models import WorkingGroup
from klynge.startup.meetings import access, found
from klynge.startup.meetings.models import Item, Meeting


def call_meeting(
    *,
    by: Person,
    cluster: Cluster,
    title: str,
    kind: str,
    starts_at: datetime,
    place: str = "",
    village: Village | None = None,
    group: WorkingGroup | None = None,
    agenda: Iterable[str] = (),
    is_public: bool = False,
) -> Meeting:
    """A meeting with its agenda; nobody is told before `invite`. May lie in the past: then minutes are next."""
    _require(access.may_call(by, cluster))
    _check(cluster, title, kind, group, village)
    with transaction.atomic():
        meeting = Meeting.objects.create(
            cluster=cluster,
            title=title.strip(),
            kind=kind,
            starts_at=starts_at,
            place=place.strip(),
            village=village,
            group=group,
            is_public=is_public,
            made_by=by,
        )
        lines = [line.strip()[:200] for line in agenda if line.strip()]
        Item.objects.bulk_create(
            [Item(meeting=meeting, position=at, title=line) for at, line in enumerate(lines, start=1)]
        )
        _told(meeting, by, "meeting.called")
    return meeting


def change_meeting(
    *,
    by: Person,
    meeting: Meeting,
    title: str,
    starts_at: datetime,
    place: str = "",
    village: Village | None = None,
    is_public: bool = False,
) -> Meeting:
    """Put time, place or name right. Those who were invited are not told: invite them again."""
    _require(access.may_call(by, meeting.cluster))
    _check(meeting.cluster, title, meeting.kind, meeting.group, village)
    with transaction.atomic():
        meeting.title, meeting.starts_at, meeting.place = title.strip(), starts_at, place.strip()
        meeting.village, meeting.is_public = village, is_public
        meeting.save(update_fields=["title", "starts_at", "place", "village", "is_public"])
        _told(meeting, by, "meeting.changed")
    return meeting


def cancel_meeting(*, by: Person, meeting: Meeting) -> Meeting:
    """Called off; those who were invited get a mail."""
    _require(access.may_call(by, meeting.cluster))
    if meeting.starts_at <= clock.now():
        raise Refused(_("Mødet er holdt. Det kan ikke aflyses."))
    with transaction.atomic():
        meeting.cancelled_at = clock.now()
        meeting.save(update_fields=["cancelled_at"])
        if meeting.invited_at:
            subject = _("Aflyst: %s") % meeting.title
            _mail(meeting, subject, _("Mødet er aflyst."), once="cancelled")
        _told(meeting, by, "meeting.cancelled")
    return meeting


def invite(*, by: Person, meeting: Meeting) -> int:
    """Mail the members time, place and agenda; returns how many. Asked again the same day, nobody gets it twice."""
    _require(access.may_call(by, meeting.cluster))
    if meeting.cancelled_at or meeting.starts_at <= clock.now():
        raise Refused(_("Mødet er holdt eller aflyst. Der er ingen at indkalde."))
    with transaction.atomic():
        meeting.invited_at = clock.now()
        meeting.save(update_fields=["invited_at"])
        lines = "\n".join(f"{item.position}. {item.title}" for item in meeting.items.order_by("position"))
        words = _("Du er indkaldt.") + (f"\n\n{_('Dagsorden')}\n{lines}" if lines else "")
        told = f"{meeting.starts_at.isoformat()}|{meeting.place}|{lines}"
        count = _mail(
            meeting,
            meeting.title,
            words,
            once=f"invited:{clock.today()}:{sha256(told.encode()).hexdigest()[:12]}",
        )
        if not count:
            raise Refused(
                _("Ingen af medlemmerne har en e-mail. Skriv dem ind under Folk og møder, eller ring.")
            )
        _told(meeting, by, "meeting.invited")
    return count


def add_item(*, by: Person, meeting: Meeting, title: str) -> Item:
    """One more line, last."""
    _require(access.may_call(by, meeting.cluster))
    _require_writable(meeting)
    if not title.strip():
        raise Refused(_("Skriv, hvad punktet handler om."), field="title")
    with transaction.atomic():
        last = meeting.items.aggregate(last=Max("position"))["last"] or 0
        item = Item.objects.create(meeting=meeting, position=last + 1, title=title.strip())
        _told(meeting, by, "meeting.agenda_changed")
    return item


def move_item(*, by: Person, item: Item, up: bool) -> Item:
    """Change places with the one above or below; the first cannot go up."""
    _require(access.may_call(by, item.meeting.cluster))
    _require_writable(item.meeting)
    others = item.meeting.items
    if up:
        other = others.filter(position__lt=item.position).order_by("-position").first()
    else:
        other = others.filter(position__gt=item.position).order_by("position").first()
    if other is None:
        return item
    with transaction.atomic():
        mine, theirs = item.position, other.position
        last = others.aggregate(last=Max("position"))["last"] or 0
        _place(item, last + 1)  # out of the way: two items never share a place
        _place(other, mine)
        _place(item, theirs)
        _told(item.meeting, by, "meeting.agenda_changed")
    return item


def remove_item(*, by: Person, item: Item) -> None:
    """Take a line out; one that was written or decided about stays."""
    _require(access.may_call(by, item.meeting.cluster))
    _require_writable(item.meeting)
    if item.minutes or item.decisions.exists():
        raise Refused(_("Der er skrevet referat eller besluttet noget under punktet. Det kan ikke fjernes."))
    with transaction.atomic():
        meeting, position = item.meeting, item.position
        item.delete()
        for later in meeting.items.filter(position__gt=position).order_by("position"):
            _place(later, later.position - 1)
        _told(meeting, by, "meeting.agenda_changed")


def _place(item: Item, position: int) -> None:
    item.position = position
    item.save(update_fields=["position"])


def _check(
    cluster: Cluster, title: str, kind: str, group: WorkingGroup | None, village: Village | None
) -> None:
    if not title.strip():
        raise Refused(_("Giv mødet et navn."), field="title")
    if kind not in Meeting.Kind.values:
        raise Refused(_("Vælg, hvad det er for et møde."), field="kind")
    if (kind == Meeting.Kind.WORKING_GROUP) != (group is not None):
        raise Refused(_("Vælg arbejdsgruppen, og kun når det er en arbejdsgruppes møde."), field="group")
    for place, field in ((group, "group"), (village, "village")):
        if place is not None and place.cluster_id != cluster.id:
            raise Refused(_("Det hører ikke til klyngen."), field=field)


def _mail(meeting: Meeting, subject: str, words: str, *, once: str) -> int:
    """To the members: the steering group, the working group, or for citizens' meetings all of them."""
    cluster = meeting.cluster
    if meeting.kind == Meeting.Kind.CITIZENS:
        everyone = groups.everyone_reachable(cluster)
    else:
        everyone = groups.reachable(cluster, meeting.group)
    for who in everyone:
        queue(
            cluster=cluster.id,
            to=who.email,
            subject=f"{subject} – {cluster.name}",
            text=_letter(meeting, who, words),
            kind="meetings.invitation",
            once=f"meeting:{meeting.id}:{once}:{who.email.lower()}"[:200],
        )
    return len(everyone)


def _letter(meeting: Meeting, who: groups.Addressee, words: str) -> str:
    cluster = meeting.cluster
    lines = [
        _("Hej %s") % who.name,
        words,
        f"{meeting.title}\n{danish.moment(meeting.starts_at)}\n{meeting.place}".strip(),
    ]
    if who.has_account:
        lines.append(_("Mødet i arbejdsrummet:") + "\n" + absolute(cluster, "meetings:show", pk=meeting.pk))
    elif meeting.kind == Meeting.Kind.CITIZENS and meeting.is_public:
        lines.append(_("Mødet på klyngens side:") + "\n" + absolute(cluster, "meetings:read", pk=meeting.pk))
    return "\n\n".join(lines)


def _told(meeting: Meeting, by: Person, what: str) -> None:
    record(cluster=meeting.cluster_id, by=by.id, what=what, thing=meeting.id, words=meeting.title)
    index(meeting)


def index(meeting: Meeting) -> None:
    """What everyone may read is found; the rest is taken out."""
    row = found.row_of(meeting)
    if row:
        search.put(**vars(row))
    else:
        search.take_out(meeting.id)


def _require_writable(meeting: Meeting) -> None:
    if not meeting.is_writable:
        raise Refused(_("Referatet er godkendt, eller mødet er aflyst. Det kan ikke rettes."))


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
