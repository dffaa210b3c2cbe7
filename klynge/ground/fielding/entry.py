"""From a code or a QR to a citizen who may answer: what is wrong with a code is told, and what to do."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F, Sum
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from klynge import clock, danish
from klynge.ground.clusters.models import Cluster
from klynge.ground.clusters.queries import help_phone
from klynge.ground.fielding import codes
from klynge.ground.fielding.models import Code, DeadCode, Miss, Round
from klynge.ground.ui.refusal import Refused
from klynge.ground.ui.templatetags.ui import phone
from klynge.methods import codes as spelling

ROUNDS = 5
MISSES_OF_ONE = 5
MISSES_OF_ALL = 360
KEPT_HOURS = 3


class Wait(Refused):
    """Too many unknown codes from one address or from all; valid ones still pass."""


def code_for(cluster: Cluster, kind: str, typed: str, address: str) -> Code:
    """The code that was typed, in the cluster's open round of that kind; else `Refused` says why and what to do."""
    try:
        text = spelling.check(typed)
    except spelling.Mistyped as wrong:
        raise Refused(
            _("Der er en tastefejl i koden. Se på brevet igen: koden har ti tegn, for eksempel WM26K-CP252."),
            field="code",
        ) from wrong
    found = _find(cluster, kind, text)
    if found is None:
        _count_miss(address)
        raise Refused(
            _("Vi kender ikke den kode. Ring til os, så hjælper vi: %s.") % _phone(cluster), field="code"
        )
    return _usable(found)


def code_on_paper(*, round_: Round, code: str) -> Code:
    """The code on a paper answer; refused when mistyped, unknown, replaced, or already used on screen."""
    try:
        text = spelling.check(code)
    except spelling.Mistyped as wrong:
        raise Refused(_("Der er en tastefejl i koden. Se på papiret igen."), field="code") from wrong
    if not round_.takes_paper:
        raise Refused(_("Fristen for papir er overskredet, eller der er ikke åbnet."), field="code")
    found = round_.codes.filter(lookup=codes.lookup(round_.id, text), cancelled_on__isnull=True).first()
    if found is None:
        raise Refused(
            _("Koden hører ikke til her. Læg papiret til side, og spørg koordinatoren."), field="code"
        )
    if found.used_on and not found.used_on_paper:
        raise Refused(
            _("Der er svaret på nettet med den kode. Kun ét svar tæller, så papiret lægges til side."),
            field="code",
        )
    return found


def code_for_token(cluster: Cluster, text: str) -> Code:
    """The code behind a QR of this cluster."""
    found = (
        Code.objects.filter(token_lookup=codes.token_lookup(text), round__cluster=cluster)
        .select_related("round", "round__cluster", "village")
        .first()
    )
    if found is None:
        raise Refused(
            _("QR-koden gælder ikke mere. Brug det nyeste brev, eller ring til os: %s.") % _phone(cluster)
        )
    return _usable(found)


def _find(cluster: Cluster, kind: str, text: str) -> Code | None:
    """Looked up in the cluster's newest rounds of that kind; then whether it belongs to another kind of round."""
    rounds = Round.objects.of(cluster).order_by("-created_at")
    for round_ in rounds.filter(kind=kind)[:ROUNDS]:
        found = round_.codes.filter(lookup=codes.lookup(round_.id, text)).select_related("village").first()
        if found is not None:
            found.round = round_
            return found
        if DeadCode.objects.filter(round=round_, lookup=codes.lookup(round_.id, text)).exists():
            raise Refused(
                _("Koden er afløst af en ny. Brug koden i det nyeste brev, eller ring: %s.")
                % phone(round_.phone),
                field="code",
            )
    for round_ in rounds.exclude(kind=kind)[:ROUNDS]:
        if round_.codes.filter(lookup=codes.lookup(round_.id, text)).exists():
            words = _(
                "Koden hører til noget andet: «%(title)s». Brug adressen i brevet, eller ring: %(phone)s."
            )
            raise Refused(words % {"title": round_.title, "phone": phone(round_.phone)}, field="code")
    return None


def _usable(code: Code) -> Code:
    round_ = code.round
    if code.cancelled_on:
        words = _("Koden er taget ud af brug. Ring til os, så hjælper vi: %s.")
        raise Refused(words % phone(round_.phone), field="code")
    if round_.opened_at is None:
        raise Refused(
            _("Der er ikke åbnet endnu. Prøv igen senere, eller ring: %s.") % phone(round_.phone),
            field="code",
        )
    if not round_.is_open:
        raise Refused(closed(round_), field="code")
    return code


def closed(round_: Round) -> str:
    """What somebody with a code of a closed round is told."""
    words = _("Der er lukket for svar siden %(when)s. Har du spørgsmål, så ring: %(phone)s.")
    language = (get_language() or "da")[:2]
    return words % {"when": danish.moment(round_.closes_at, language), "phone": phone(round_.phone)}


def _phone(cluster: Cluster) -> str:
    newest = Round.objects.of(cluster).filter(opened_at__isnull=False).order_by("-opened_at").first()
    return phone(newest.phone if newest else help_phone(cluster))


def _count_miss(address: str) -> None:
    """Count an unknown code; over five an hour from one address, or 360 in all, the next one waits."""
    hour = clock.now().replace(minute=0, second=0, microsecond=0)
    Miss.objects.filter(hour__lt=hour - timedelta(hours=KEPT_HOURS)).delete()
    hashed = codes.address_hash(address)
    with transaction.atomic():
        own, _made = Miss.objects.get_or_create(address=hashed, hour=hour)
        Miss.objects.filter(pk=own.pk).update(count=F("count") + 1)
        own.refresh_from_db()
        everyone = Miss.objects.filter(hour=hour).aggregate(total=Sum("count"))["total"] or 0
    if own.count > MISSES_OF_ONE or everyone > MISSES_OF_ALL:
        minutes = 60 - clock.now().minute
        raise Wait(
            _(
                "Der er prøvet for mange ukendte koder. Vent %d minutter, og prøv igen. En rigtig kode virker straks."
            )
            % minutes,
            field="code",
        )
