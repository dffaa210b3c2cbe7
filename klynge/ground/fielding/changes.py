"""Prepare, open, make codes, use them, close: every write of a fielding."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.fielding import access, codes, registry, seal
from klynge.ground.fielding.models import Code, DeadCode, Receipt, Round, Sending
from klynge.ground.journal.changes import count_of_day, record
from klynge.ground.people.models import Person
from klynge.ground.ui.refusal import Refused
from klynge.methods.codes import ALPHABET


@dataclass(frozen=True)
class Terms:
    """What is decided before anybody is asked."""

    title: str
    why: str
    extract_on: date
    closes_at: datetime
    paper_until: date
    phone: str
    controller: str
    goal_percent: int = 45


def prepare_round(*, by: Person, cluster: Cluster, kind: str, terms: Terms) -> Round:
    """A new round, not yet open."""
    _require(access.may_run(by, cluster))
    _check_terms(terms)
    with transaction.atomic():
        round_ = Round.objects.create(cluster=cluster, kind=kind, **vars(terms))
        _record(round_, by, "round.prepared", round_.title)
    return round_


def change_terms(*, by: Person, round_: Round, terms: Terms) -> Round:
    """Only before opening; afterwards an extension has its own change and its reason."""
    _require(access.may_run(by, round_.cluster))
    _require_unopened(round_)
    _check_terms(terms)
    with transaction.atomic():
        for field, value in vars(terms).items():
            setattr(round_, field, value)
        round_.save()
        _record(round_, by, "round.changed", round_.title)
    return round_


def record_agreement(*, by: Person, round_: Round, on: date) -> Round:
    """The data processor agreement that a register needs; the municipality's own user records it."""
    _require(access.may_bring_register(by, round_.cluster))
    if on > clock.today():
        raise Refused(_("Aftalen kan ikke være underskrevet i fremtiden."), field="on")
    with transaction.atomic():
        round_.agreement_on = on
        round_.save(update_fields=["agreement_on"])
        _record(round_, by, "round.agreement_recorded", on.isoformat())
    return round_


def issue_codes(*, by: Person, round_: Round, counts: dict[Village, int]) -> int:
    """Without names: so many codes for each village, replacing what was issued before opening."""
    _require(access.may_run(by, round_.cluster))
    _require_unopened(round_)
    if any(village.cluster_id != round_.cluster_id for village in counts):
        raise Refused(_("En af landsbyerne hører ikke til klyngen."))
    if any(n < 0 or n > 20_000 for n in counts.values()):
        raise Refused(_("Antallet i en landsby skal være mellem 0 og 20.000."))
    if not sum(counts.values()):
        raise Refused(_("Skriv, hvor mange der er fyldt 16 år i mindst én landsby."))
    if round_.recipients.exists():
        raise Refused(_("Der er et register på denne runde. Slet det, før I laver koder uden navne."))
    with transaction.atomic():
        round_.codes.all().delete()
        villages = [village for village, n in counts.items() for _each in range(n)]
        made = _make_codes(round_, villages)
        _record(round_, by, "round.codes_issued", str(made))
    return made


def _make_codes(round_: Round, villages: list[Village], recipients: list[object] | None = None) -> int:
    rows = []
    for serial, village in enumerate(villages, start=1):
        code = Code(round=round_, serial=serial, village=village)
        if recipients:
            code.recipient = recipients[serial - 1]  # type: ignore[assignment]
        rows.append(codes.prepared(round_, code))
    Code.objects.bulk_create(rows, batch_size=500)
    return len(rows)


def open_round(*, by: Person, round_: Round) -> Round:
    """From now on the codes answer. The link key of the round is made here, outside database and backups."""
    _require(access.may_run(by, round_.cluster))
    _require_unopened(round_)
    missing = what_is_missing(round_)
    if missing:
        raise Refused(" ".join(missing))
    if (
        Round.objects.of(round_.cluster)
        .filter(kind=round_.kind, opened_at__isnull=False, closed_at=None)
        .exists()
    ):
        raise Refused(_("Der er allerede en åben runde. Luk den først."))
    with transaction.atomic():
        seal.make_key(round_)
        round_.opened_at = clock.now()
        pooled = round_.cluster.villages.filter(pooled_with__isnull=False)
        round_.neighbours = {str(pk): str(other) for pk, other in pooled.values_list("id", "pooled_with")}
        round_.save(update_fields=["opened_at", "neighbours"])
        _record(round_, by, "round.opened", round_.title)
    return round_


def what_is_missing(round_: Round) -> list[str]:
    """What must be in place before opening, in words."""
    missing = list(registry.of(round_).missing(round_))
    if not round_.codes.exists():
        missing.append(_("Der er ingen koder endnu."))
    if round_.closes_at <= clock.now():
        missing.append(_("Lukkedatoen er passeret. Vælg en ny."))
    return missing


def extend(*, by: Person, round_: Round, closes_at: datetime, paper_until: date, reason: str) -> Round:
    """Later closing, with a reason that everybody can read in the journal."""
    _require(access.may_run(by, round_.cluster))
    if not round_.opened_at or round_.closed_at:
        raise Refused(_("Kun en åben runde kan forlænges."))
    if closes_at <= round_.closes_at:
        raise Refused(_("Den nye lukning skal ligge senere end den gamle."), field="closes_at")
    if not reason.strip():
        raise Refused(_("Skriv, hvorfor I forlænger. Alle kan læse det."), field="reason")
    with transaction.atomic():
        round_.closes_at = closes_at
        round_.paper_until = max(paper_until, closes_at.date())
        round_.save(update_fields=["closes_at", "paper_until"])
        _record(round_, by, "round.extended", reason)
    return round_


def mark_used(*, code: Code, on_paper: bool = False) -> None:
    """An answer with this code was received; journaled as a count of the day, without who."""
    used_on = code.used_on or clock.today()
    Code.objects.filter(pk=code.pk).update(used_on=used_on, used_on_paper=on_paper)
    code.used_on, code.used_on_paper = used_on, on_paper
    count_of_day(cluster=code.round.cluster_id, what="round.answers_received", thing=code.round_id)


def mark_unused(*, code: Code) -> None:
    """The answer was erased on request while the round is open; the code may answer again."""
    Code.objects.filter(pk=code.pk).update(used_on=None, used_on_paper=False)
    code.used_on, code.used_on_paper = None, False
    count_of_day(cluster=code.round.cluster_id, what="round.answers_erased", thing=code.round_id)


def replace_code(*, by: Person, code: Code) -> Code:
    """A lost letter: the old code dies, a new one is computed. An answer already given keeps standing."""
    _require(access.may_run(by, code.round.cluster))
    if code.round.closed_at:
        raise Refused(_("Runden er lukket."))
    if code.used_on:
        raise Refused(_("Der er svaret med koden. Så får den ikke en ny."))
    with transaction.atomic():
        DeadCode.objects.create(round=code.round, lookup=code.lookup)
        code.generation += 1
        codes.prepared(code.round, code)
        code.save(update_fields=["generation", "lookup", "token_lookup"])
        count_of_day(cluster=code.round.cluster_id, what="round.codes_replaced", thing=code.round_id)
    return code


def give_receipt(*, round_: Round) -> Receipt:
    """A number that proves receipt and never content."""
    number = "".join(secrets.choice(ALPHABET) for _each in range(8))
    return Receipt.objects.create(number=number, round=round_)


def log_sending(*, by: Person, round_: Round, what: str, count: int) -> Sending:
    """Letters or a package were made: what, when and how many, never to whom."""
    _require(access.may_run(by, round_.cluster) or access.may_bring_register(by, round_.cluster))
    with transaction.atomic():
        sending = Sending.objects.create(round=round_, what=what, count=count, made_by=by)
        _record(round_, by, f"round.{what}_made", str(count))
    return sending


def _check_terms(terms: Terms) -> None:
    if not terms.title.strip():
        raise Refused(_("Skriv en titel."), field="title")
    if not terms.phone.strip():
        raise Refused(
            _("Skriv et telefonnummer, man kan ringe til. Det står i brevet og på alle sider."), field="phone"
        )
    if not terms.controller.strip():
        raise Refused(_("Skriv, hvem der er ansvarlig for oplysningerne."), field="controller")
    if terms.paper_until < terms.closes_at.astimezone(clock.COPENHAGEN).date():
        raise Refused(_("Papirsvar skal mindst kunne komme ind til lukkedagen."), field="paper_until")
    if terms.extract_on > terms.closes_at.date():
        raise Refused(_("Udtræksdatoen ligger efter lukningen. Ret den."), field="extract_on")
    if not 1 <= terms.goal_percent <= 100:
        raise Refused(_("Målet er en procent mellem 1 og 100."), field="goal_percent")


def _require_unopened(round_: Round) -> None:
    if round_.opened_at:
        raise Refused(_("Runden er åbnet. Det kan ikke ændres længere."))


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def _record(round_: Round, by: Person, what: str, words: str) -> None:
    record(cluster=round_.cluster_id, by=by.id, what=what, thing=round_.id, words=words)
