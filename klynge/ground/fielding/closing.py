"""Closing a round, in an order that can be resumed at every step and never undone:

1. the answers are handed over, shuffled and without reference (one transaction);
2. the link key is destroyed;
3. register, dead codes and traces in the database file are cleared, and the round says so.
"""

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils.translation import gettext as _
from django_tasks import task

from klynge import clock, danish
from klynge.ground.fielding import access, registry, seal
from klynge.ground.fielding.models import DeadCode, Recipient, Round
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.ui.refusal import Refused


def close_round(*, by: Person, round_: Round) -> Round:
    """Close for good. Refused before the grace and the paper deadline are over."""
    if not access.may_run(by, round_.cluster):
        raise PermissionDenied
    if round_.opened_at is None:
        raise Refused(_("Runden er ikke åbnet endnu."))
    if round_.cleaned_at:
        return round_
    if clock.now() < round_.may_close_from:
        raise Refused(
            _("Der kan komme svar til og med %s. Luk bagefter.") % danish.moment(round_.may_close_from)
        )
    _hand_over(round_, by)
    finish(round_)
    return round_


def _hand_over(round_: Round, by: Person) -> None:
    with transaction.atomic():
        locked = Round.objects.select_for_update().get(pk=round_.pk)
        if locked.handed_over_at:
            round_.refresh_from_db()
            return
        count = registry.of(locked).hand_over(locked)
        round_.handed_over_at = round_.closed_at = clock.now()
        round_.save(update_fields=["handed_over_at", "closed_at"])
        record(
            cluster=round_.cluster_id,
            by=by.id,
            what="round.closed",
            thing=round_.id,
            words=f"{round_.title}: {count}",
        )


def finish(round_: Round) -> None:
    """Steps 2 and 3; called again by the worker for any round that stopped between them."""
    if round_.handed_over_at and not round_.link_destroyed_at:
        seal.destroy_key(round_)
        round_.link_destroyed_at = clock.now()
        round_.save(update_fields=["link_destroyed_at"])
    if round_.link_destroyed_at and not round_.cleaned_at:
        _clear(round_)


def _clear(round_: Round) -> None:
    with transaction.atomic():
        round_.codes.update(recipient=None)
        Recipient.objects.filter(round=round_).delete()
        DeadCode.objects.filter(round=round_).delete()
        round_.cleaned_at = clock.now()
        round_.save(update_fields=["cleaned_at"])
        record(
            cluster=round_.cluster_id,
            by=None,
            what="round.link_destroyed",
            thing=round_.id,
            words=round_.title,
        )
        clear_traces.enqueue()


@task()
def clear_traces() -> None:
    """Old pages and the write-ahead log: what was deleted leaves the file."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    else:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")


def resume() -> None:
    """For the worker's timetable: finish every closing that stopped half-way."""
    for round_ in Round.objects.filter(handed_over_at__isnull=False, cleaned_at__isnull=True):
        finish(round_)
