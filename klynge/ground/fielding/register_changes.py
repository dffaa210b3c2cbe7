"""Taking a register in: read, look at the counts, say yes. Only the municipality's own user, only with an agreement."""

from collections.abc import Callable
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Village
from klynge.ground.fielding import access, register
from klynge.ground.fielding.changes import _make_codes, _require_unopened
from klynge.ground.fielding.models import Recipient, RegisterFile, Round
from klynge.ground.fielding.register import Reading
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.ui.refusal import Refused

KEPT = timedelta(hours=1)
LARGEST = 20_000_000


def read_register(*, by: Person, round_: Round, content: bytes) -> Reading:
    """Read a file and, when it is without fault, keep it encrypted for an hour awaiting a yes."""
    _check(by, round_)
    if len(content) > LARGEST:
        raise Refused(_("Filen er over 20 MB. Del den, eller ring til os."), field="file")
    reading = register.read(content, _village_of(round_), round_.extract_on.year)
    if reading.is_good:
        with transaction.atomic():
            RegisterFile.objects.filter(round=round_).delete()
            RegisterFile.objects.create(round=round_, content=register.pack(reading), uploaded_by=by)
    return reading


def waiting_reading(round_: Round) -> Reading | None:
    """The register that awaits a yes; None when there is none or its hour is over."""
    waiting = RegisterFile.objects.filter(round=round_, uploaded_at__gte=clock.now() - KEPT).first()
    if waiting is None:
        return None
    return register.unpack(waiting.content)


def take_register(*, by: Person, round_: Round) -> int:
    """Say yes to the register that was read: all of it, or nothing. Codes are made for everyone who has turned 16."""
    _check(by, round_)
    reading = waiting_reading(round_)
    if reading is None:
        raise Refused(_("Der er ingen fil, der venter. Læg den op igen; den gemmes højst en time."))
    villages = {str(v.id): v for v in round_.cluster.villages.all()}
    if not villages.keys() >= reading.per_village().keys():
        raise Refused(_("Filen passer ikke længere til klyngens landsbyer. Læg den op igen."))
    with transaction.atomic():
        round_.codes.all().delete()
        Recipient.objects.filter(round=round_).delete()
        people = [_recipient(round_, villages, entry) for entry in reading.entries]
        Recipient.objects.bulk_create(people, batch_size=500)
        _make_codes(round_, [p.village for p in people], list(people))
        RegisterFile.objects.filter(round=round_).delete()
        record(
            cluster=round_.cluster_id,
            by=by.id,
            what="round.register_taken",
            thing=round_.id,
            words=str(len(people)),
        )
    return len(people)


def remove_register(*, by: Person, round_: Round) -> None:
    """Take the register and its codes away again, before opening."""
    _check(by, round_)
    with transaction.atomic():
        round_.codes.all().delete()
        Recipient.objects.filter(round=round_).delete()
        RegisterFile.objects.filter(round=round_).delete()
        record(cluster=round_.cluster_id, by=by.id, what="round.register_removed", thing=round_.id)


def forget_waiting() -> None:
    """For the worker's timetable: files nobody said yes to are gone after an hour."""
    RegisterFile.objects.filter(uploaded_at__lt=clock.now() - KEPT).delete()


def _recipient(round_: Round, villages: dict[str, Village], entry: register.Entry) -> Recipient:
    return Recipient(
        round=round_,
        row=entry.row,
        name=entry.name,
        address=entry.address,
        postal_code=entry.postal_code,
        place=entry.place,
        village=villages[entry.village],
        age=entry.age,
        sex=entry.sex,
        is_protected=entry.is_protected,
    )


def _village_of(round_: Round) -> Callable[[str], str | None]:
    """From a village's name or a parish's code or name to the village; a parish with several villages is no answer."""
    villages = list(round_.cluster.villages.select_related("parish"))
    keys: dict[str, str] = {}
    by_parish: dict[str, set[str]] = {}
    for village in villages:
        keys[register.village_key(village.name)] = str(village.id)
        if village.parish:
            for word in (village.parish.code, register.village_key(village.parish.name)):
                by_parish.setdefault(word, set()).add(str(village.id))
    for word, ids in by_parish.items():
        if len(ids) == 1:
            keys.setdefault(word, next(iter(ids)))
    return lambda text: keys.get(register.village_key(text))


def _check(by: Person, round_: Round) -> None:
    if not access.may_bring_register(by, round_.cluster):
        raise PermissionDenied
    _require_unopened(round_)
    if round_.agreement_on is None:
        raise Refused(
            _(
                "Skriv først, hvornår databehandleraftalen er underskrevet. Uden den må vi ikke tage imod navne."
            )
        )
