"""Sign up for the newsletter; write one, try it, send it to all who said yes."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.post import changes as post
from klynge.ground.post import queries as post_queries
from klynge.ground.post.models import OptIn
from klynge.ground.ui import richtext
from klynge.ground.ui.refusal import Refused
from klynge.platform.events.models import Event
from klynge.platform.news.models import News
from klynge.platform.newsletter import access, compose, queries
from klynge.platform.newsletter.models import Letter


def join(*, cluster: Cluster, email: str) -> OptIn:
    """Ask by mail whether they mean it; the page says the same whoever asks."""
    return post.request_opt_in(
        cluster=cluster.id,
        email=email,
        purpose=queries.PURPOSE,
        consent_text=queries.consent_text(cluster),
        consent_version=queries.CONSENT_VERSION,
    )


def write_letter(
    *,
    by: Person,
    cluster: Cluster,
    subject: str,
    intro: str = "",
    news: Sequence[News] = (),
    events: Sequence[Event] = (),
) -> Letter:
    """A letter that waits to be sent; `intro` is HTML, cleaned here."""
    _require(by, cluster)
    letter = Letter(cluster=cluster, written_by=by)
    return _fill(letter, by, "newsletter.written", subject, intro, news, events)


def change_letter(
    *, by: Person, letter: Letter, subject: str, intro: str, news: Sequence[News], events: Sequence[Event]
) -> Letter:
    """Rewrite it, as long as it has not left."""
    _require(by, letter.cluster)
    _refuse_sent(letter)
    return _fill(letter, by, "newsletter.changed", subject, intro, news, events)


def remove_letter(*, by: Person, letter: Letter) -> None:
    """A letter that nobody got leaves no trace but its line in the journal."""
    _require(by, letter.cluster)
    _refuse_sent(letter)
    with transaction.atomic():
        _record(by, letter, "newsletter.removed")
        letter.delete()


def try_letter(*, by: Person, letter: Letter) -> None:
    """To oneself alone, exactly as the others will get it."""
    _require(by, letter.cluster)
    mail = compose.mail(letter)
    post.queue(
        cluster=letter.cluster_id,
        to=by.email,
        subject=_("Prøve: %s") % letter.subject,
        text=mail.text_for(""),
        html=mail.html_for(""),
        kind="newsletter.try",
        urgent=True,
    )


def send_letter(*, by: Person, letter: Letter, at_once: bool = False) -> Letter:
    """Freeze what it says and send it to every confirmed subscriber, each once.

    The mails are written by the worker, or here with `at_once`.
    """
    _require(by, letter.cluster)
    with transaction.atomic():
        letter = Letter.objects.select_for_update().get(pk=letter.pk)
        _refuse_sent(letter)
        if not queries.subscribers(letter.cluster).exists():
            raise Refused(_("Ingen har tilmeldt sig endnu. Del adressen på tilmeldingen først."))
        letter.html = compose.body(letter)
        letter.sent_at, letter.sent_by = clock.now(), by
        letter.recipients = queries.subscribers(letter.cluster).count()
        letter.save()
        _record(by, letter, "newsletter.sent")
        if not at_once:
            from klynge.platform.newsletter.tasks import write_mails

            write_mails.enqueue(str(letter.id))
    return write_mails_of(letter.id) if at_once else letter


def write_mails_of(letter_id: UUID) -> Letter:
    """Put the letter in the outbox for everyone; done twice, nobody gets it twice."""
    letter = Letter.objects.select_related("cluster").get(pk=letter_id)
    if letter.queued_at or not letter.sent_at:
        return letter
    mails: dict[str, compose.Mail] = {}
    people = queries.subscribers(letter.cluster).filter(confirmed_at__lte=letter.sent_at)
    for batch in _batches(people):
        with transaction.atomic():
            for opt_in in batch:
                if opt_in.language not in mails:
                    mails[opt_in.language] = compose.mail(letter, opt_in.language)
                _queue(letter, opt_in, mails[opt_in.language])
    letter.queued_at, letter.recipients = clock.now(), people.count()
    letter.save(update_fields=["queued_at", "recipients"])
    return letter


def _batches(people: Iterable[OptIn], size: int = 200) -> list[list[OptIn]]:
    everybody = list(people)
    return [everybody[at : at + size] for at in range(0, len(everybody), size)]


def _queue(letter: Letter, opt_in: OptIn, mail: compose.Mail) -> None:
    leave = post_queries.unsubscribe_url(opt_in)
    post.queue(
        cluster=letter.cluster_id,
        to=opt_in.email,
        subject=letter.subject,
        text=mail.text_for(leave),
        html=mail.html_for(leave),
        kind="newsletter.letter",
        once=f"newsletter:{letter.id}:{opt_in.id}",
        opt_in=opt_in,
    )


def _fill(
    letter: Letter,
    by: Person,
    what: str,
    subject: str,
    intro: str,
    news: Sequence[News],
    events: Sequence[Event],
) -> Letter:
    if not subject.strip():
        raise Refused(_("Skriv et emne."), field="subject")
    if not (intro.strip() or news or events):
        raise Refused(
            _("Brevet er tomt. Skriv en indledning, eller vælg noget, det skal fortælle."), field="intro"
        )
    homes = {one.cluster_id for one in news} | {one.cluster_id for one in events}
    if homes - {letter.cluster_id}:
        raise Refused(_("Det valgte hører ikke til klyngen."))
    letter.subject, letter.intro, letter.changed_at = subject.strip(), richtext.clean(intro), clock.now()
    with transaction.atomic():
        letter.save()
        letter.news.set(news)
        letter.events.set(events)
        _record(by, letter, what)
    return letter


def _refuse_sent(letter: Letter) -> None:
    if letter.sent_at:
        raise Refused(_("Brevet er sendt og kan ikke ændres. Skriv et nyt."))


def _require(by: Person, cluster: Cluster) -> None:
    if not access.may_edit(by, cluster):
        raise PermissionDenied


def _record(by: Person, letter: Letter, what: str) -> None:
    record(cluster=letter.cluster_id, by=by.id, what=what, thing=letter.id, words=letter.subject)
