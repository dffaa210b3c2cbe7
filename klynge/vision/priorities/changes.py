"""Gather candidates, cast and replace ballots, hand them over shuffled, publish the count."""

import hashlib
import random
import secrets
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import changes as fielding
from klynge.ground.fielding import seal
from klynge.ground.fielding.models import Code, Receipt, Round
from klynge.ground.findings.models import Finding
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.ui.refusal import Refused
from klynge.vision.priorities import access
from klynge.vision.priorities.models import Ballot, Candidate, CandidateCitation, Election, OpenBallot

_shuffle = random.SystemRandom().shuffle
WARN_ABOVE = 6


def prepare_election(
    *, by: Person, cluster: Cluster, terms: fielding.Terms, least: int = 3, most: int = 6, winners: int = 4
) -> Election:
    """A new election; the seed of the lot that breaks ties is drawn now and shown before opening."""
    _check_rules(least, most, winners)
    with transaction.atomic():
        round_ = fielding.prepare_round(by=by, cluster=cluster, kind=Round.Kind.BALLOT, terms=terms)
        return Election.objects.create(
            cluster=cluster,
            round=round_,
            least=least,
            most=most,
            winners=winners,
            lot_seed=secrets.token_hex(8),
        )


def change_rules(*, by: Person, election: Election, least: int, most: int, winners: int) -> Election:
    """How many marks and how many winners; only before opening."""
    _require(access.may_run(by, election.cluster))
    _require_unopened(election)
    _check_rules(least, most, winners)
    with transaction.atomic():
        election.least, election.most, election.winners = least, most, winners
        election.save(update_fields=["least", "most", "winners"])
        _record(election, by, "election.rules_changed", f"{least}–{most}, {winners}")
    return election


def propose(
    *, by: Person, election: Election, title: str, sentence: str, findings: Iterable[Finding] = ()
) -> Candidate:
    """A candidate in one line and one sentence, with the findings it rests on. Frozen when the round opens."""
    _require(access.may_choose(by, election.cluster))
    _require_unopened(election)
    _check_words(title, sentence)
    if election.candidates.filter(title=title.strip()).exists():
        raise Refused(_("Det forslag står der i forvejen."), field="title")
    with transaction.atomic():
        number = (election.candidates.aggregate(highest=Max("number"))["highest"] or 0) + 1
        candidate = Candidate.objects.create(
            election=election, number=number, title=title.strip(), sentence=sentence.strip()
        )
        _cite(candidate, findings)
        _record(election, by, "candidate.proposed", candidate.title)
    return candidate


def change_candidate(
    *, by: Person, candidate: Candidate, title: str, sentence: str, findings: Iterable[Finding] = ()
) -> Candidate:
    _require(access.may_choose(by, candidate.election.cluster))
    _require_unopened(candidate.election)
    _check_words(title, sentence)
    with transaction.atomic():
        candidate.title, candidate.sentence = title.strip(), sentence.strip()
        candidate.save(update_fields=["title", "sentence"])
        candidate.citations.all().delete()
        _cite(candidate, findings)
        _record(candidate.election, by, "candidate.changed", candidate.title)
    return candidate


def withdraw(*, by: Person, candidate: Candidate) -> None:
    """Take a candidate off, before opening; afterwards it needs a new round."""
    _require(access.may_choose(by, candidate.election.cluster))
    _require_unopened(candidate.election)
    with transaction.atomic():
        _record(candidate.election, by, "candidate.withdrawn", candidate.title)
        candidate.delete()


def begin(*, code: Code, device: str) -> OpenBallot:
    """Begin, or go on on the same device; the order drawn for this person stays."""
    election = _voting(code)
    with transaction.atomic():
        ballot, made = OpenBallot.objects.get_or_create(
            election=election,
            reference=seal.reference(code.round, code),
            defaults={"village": code.village, "device": device, "seed": secrets.token_hex(8)},
        )
        if not made and ballot.device != device:
            ballot.draft, ballot.device = [], device
            ballot.save(update_fields=["draft", "device"])
    return ballot


def mark(*, code: Code, device: str, marks: list[int]) -> OpenBallot:
    """Keep the marks as a draft; too few, too many or foreign ones are told and not kept."""
    election = _voting(code)
    chosen = _checked(election, marks)
    with transaction.atomic():
        ballot = _own(election, code, device)
        ballot.draft = chosen
        ballot.save(update_fields=["draft"])
    return ballot


def cast_ballot(*, code: Code, device: str) -> Receipt:
    """Send the marks; the last ones sent count."""
    election = _voting(code)
    with transaction.atomic():
        ballot = _own(election, code, device)
        if not ballot.draft:
            raise Refused(_("Der er ingen krydser endnu. Sæt dem først."))
        ballot.marks, ballot.draft, ballot.on_paper = ballot.draft, [], False
        ballot.save(update_fields=["marks", "draft", "on_paper"])
        fielding.mark_used(code=code)
        return fielding.give_receipt(round_=code.round)


def record_paper(*, by: Person, code: Code, marks: list[int]) -> Receipt:
    """Key in a paper ballot. A code that has voted on screen is refused: both cannot count."""
    _require(access.may_run(by, code.round.cluster))
    if not code.round.takes_paper:
        raise Refused(_("Fristen for papir er overskredet, eller der er ikke åbnet."))
    if code.used_on and not code.used_on_paper:
        raise Refused(
            _("Der er stemt på nettet med den kode. Kun én stemme tæller, så papiret lægges til side.")
        )
    election = code.round.election
    chosen = _checked(election, marks)
    with transaction.atomic():
        OpenBallot.objects.update_or_create(
            election=election,
            reference=seal.reference(code.round, code),
            defaults={
                "village": code.village,
                "marks": chosen,
                "draft": [],
                "on_paper": True,
                "seed": secrets.token_hex(8),
            },
        )
        fielding.mark_used(code=code, on_paper=True)
        return fielding.give_receipt(round_=code.round)


def hand_over(round_: Round) -> int:
    """At closing: all ballots, shuffled and numbered anew, without reference; and the hash of them all."""
    election = round_.election
    sent = list(OpenBallot.objects.filter(election=election, marks__isnull=False))
    _shuffle(sent)
    ballots = [
        Ballot(
            election=election, number=n, village=b.village, marks=sorted(b.marks or []), on_paper=b.on_paper
        )
        for n, b in enumerate(sent, start=1)
    ]
    Ballot.objects.bulk_create(ballots, batch_size=500)
    OpenBallot.objects.filter(election=election).delete()
    lines = "\n".join(",".join(map(str, b.marks)) for b in ballots)
    election.ballots_hash = hashlib.sha256(lines.encode()).hexdigest()
    election.save(update_fields=["ballots_hash"])
    return len(ballots)


def publish_result(*, by: Person, election: Election) -> Election:
    """Show the count to everyone."""
    _require(access.may_run(by, election.cluster))
    if election.round.closed_at is None:
        raise Refused(_("Luk afstemningen, før resultatet vises."))
    with transaction.atomic():
        election.published_at = election.published_at or clock.now()
        election.save(update_fields=["published_at"])
        _record(election, by, "election.result_published", election.round.title)
    return election


def _checked(election: Election, marks: list[int]) -> list[int]:
    known = set(election.candidates.values_list("number", flat=True))
    if len(set(marks)) != len(marks):
        raise Refused(_("Det samme forslag er krydset to gange."), field="marks")
    if not set(marks) <= known:
        raise Refused(_("Et af krydserne hører ikke til denne afstemning."), field="marks")
    words = {"n": len(marks), "least": election.least, "most": election.most}
    if len(marks) > election.most:
        raise Refused(_("Du har sat %(n)d krydser. Sæt højst %(most)d.") % words, field="marks")
    if len(marks) < election.least:
        raise Refused(_("Du har sat %(n)d krydser. Sæt mindst %(least)d.") % words, field="marks")
    return sorted(marks)


def _own(election: Election, code: Code, device: str) -> OpenBallot:
    ballot = (
        OpenBallot.objects.select_for_update()
        .filter(election=election, reference=seal.reference(code.round, code), device=device)
        .first()
    )
    if ballot is None:
        raise Refused(_("Der er begyndt et andet sted siden. Begynd forfra her, hvis du vil stemme her."))
    return ballot


def _voting(code: Code) -> Election:
    if not code.round.takes_answers:
        raise Refused(_("Afstemningen er lukket. Det, du nåede at sende, tæller med."))
    return code.round.election


def _cite(candidate: Candidate, findings: Iterable[Finding]) -> None:
    rows = [CandidateCitation(candidate=candidate, finding=f) for f in findings]
    if any(row.finding.cluster_id != candidate.election.cluster_id for row in rows):
        raise Refused(_("En pointe hører ikke til klyngen."), field="findings")
    CandidateCitation.objects.bulk_create(rows)


def _check_words(title: str, sentence: str) -> None:
    if not title.strip():
        raise Refused(_("Skriv forslaget på én linje."), field="title")
    if not sentence.strip():
        raise Refused(_("Skriv én sætning om, hvad forslaget går ud på."), field="sentence")


def _check_rules(least: int, most: int, winners: int) -> None:
    if not 1 <= least <= most <= 20:
        raise Refused(_("Skriv fra 1 til 20 krydser, og det mindste tal først."), field="least")
    if not 1 <= winners <= 12:
        raise Refused(_("Vælg fra 1 til 12 vindere. 3–5 er godt; over 6 bliver for tyndt."), field="winners")


def _require_unopened(election: Election) -> None:
    if election.round.opened_at:
        raise Refused(_("Afstemningen er åbnet. Forslag og regler kan ikke ændres; det kræver en ny runde."))


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def _record(election: Election, by: Person, what: str, words: str) -> None:
    record(cluster=election.cluster_id, by=by.id, what=what, thing=election.id, words=words)
