"""Put questions, take answers, hand them over shuffled, publish."""

import random
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import changes as fielding
from klynge.ground.fielding import seal
from klynge.ground.fielding.models import Code, Receipt, Round
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.ui.refusal import Refused
from klynge.mapping.survey import access, standard
from klynge.mapping.survey.models import Answer, OpenAnswer, Option, Question, Questionnaire, Survey, Wording

_shuffle = random.SystemRandom().shuffle


def load_standard() -> Questionnaire:
    """The shipped questionnaire as rows; made at first use, the same for all clusters."""
    found = Questionnaire.objects.filter(code=standard.CODE, version=standard.VERSION, cluster=None).first()
    if found:
        return found
    with transaction.atomic():
        made = Questionnaire.objects.create(code=standard.CODE, version=standard.VERSION)
        for order, item in enumerate(standard.QUESTIONS, start=1):
            _make_question(made, order, item)
    return made


def _make_question(questionnaire: Questionnaire, order: int, item: standard.Item) -> None:
    code, kind, section, theme, most, words, helps, options, rows = item
    question = Question.objects.create(
        questionnaire=questionnaire,
        code=code,
        order=order,
        kind=kind,
        section=section,
        theme=theme,
        most=most,
    )
    texts = [
        Wording(question=question, language=language, text=words[i], help=helps[i])
        for i, language in enumerate(("da", "en"))
    ]
    for is_row, lines in ((False, options), (True, rows)):
        for place, (name, danish, english) in enumerate(lines, start=1):
            option = Option.objects.create(
                question=question,
                code=name.rstrip("*"),
                order=place,
                is_row=is_row,
                is_apart=name.endswith("*"),
            )
            texts += [
                Wording(option=option, language=k, text=t) for k, t in (("da", danish), ("en", english))
            ]
    Wording.objects.bulk_create(texts)


def prepare_survey(*, by: Person, cluster: Cluster, terms: fielding.Terms) -> Survey:
    """A new survey with the standard questionnaire; it is fielded by its round."""
    with transaction.atomic():
        round_ = fielding.prepare_round(by=by, cluster=cluster, kind=Round.Kind.SURVEY, terms=terms)
        return Survey.objects.create(cluster=cluster, round=round_, questionnaire=load_standard())


def begin(*, code: Code, device: str, with_helper: bool = False) -> OpenAnswer:
    """Begin, or go on with the draft of the same device. On another device one begins afresh; what was sent stands."""
    survey = _answering(code)
    with transaction.atomic():
        answer, made = OpenAnswer.objects.get_or_create(
            survey=survey,
            reference=seal.reference(code.round, code),
            defaults={"village": code.village, "device": device, "with_helper": with_helper},
        )
        if not made:
            if answer.device != device:
                answer.draft, answer.device = {}, device
            answer.with_helper = with_helper
            answer.save(update_fields=["draft", "device", "with_helper"])
    return answer


def save_page(*, code: Code, device: str, question: str, value: Any) -> OpenAnswer:
    """Keep what was answered to one question; None is «not answered»."""
    return save_pages(code=code, device=device, values={question: value})


def save_pages(*, code: Code, device: str, values: dict[str, Any]) -> OpenAnswer:
    """Keep what was answered to several questions at once."""
    survey = _answering(code)
    with transaction.atomic():
        answer = (
            OpenAnswer.objects.select_for_update()
            .filter(survey=survey, reference=seal.reference(code.round, code))
            .first()
        )
        if answer is None or answer.device != device:
            raise Refused(
                _("Svaret er begyndt et andet sted siden. Begynd forfra her, hvis du vil svare her.")
            )
        for question, value in values.items():
            if value in (None, "", [], {}):
                answer.draft.pop(question, None)
            else:
                answer.draft[question] = value
        answer.save(update_fields=["draft"])
    return answer


def send(*, code: Code, device: str) -> Receipt:
    """Send the draft; the last one sent counts. The receipt is tied to nothing."""
    survey = _answering(code)
    with transaction.atomic():
        answer = (
            OpenAnswer.objects.select_for_update()
            .filter(survey=survey, reference=seal.reference(code.round, code))
            .first()
        )
        if answer is None or answer.device != device:
            raise Refused(
                _("Svaret er begyndt et andet sted siden. Begynd forfra her, hvis du vil svare her.")
            )
        if not answer.draft:
            raise Refused(_("Du har ikke svaret på noget endnu. Svar på mindst ét spørgsmål."))
        answer.values, answer.draft, answer.on_paper = answer.draft, {}, False
        answer.save(update_fields=["values", "draft", "on_paper"])
        fielding.mark_used(code=code)
        return fielding.give_receipt(round_=code.round)


def record_paper(*, by: Person, code: Code, values: dict[str, Any]) -> Receipt:
    """Key in a paper answer. A code that has answered on screen is refused: both cannot count."""
    if not access.may_run(by, code.round.cluster):
        raise PermissionDenied
    if not code.round.takes_paper:
        raise Refused(_("Fristen for papirsvar er overskredet."))
    if code.used_on and not code.used_on_paper:
        raise Refused(
            _("Der er svaret på nettet med den kode. Kun ét svar tæller, så papiret lægges til side.")
        )
    if not values:
        raise Refused(_("Skemaet er tomt. Et tomt skema tæller ikke med."))
    survey = code.round.survey
    with transaction.atomic():
        OpenAnswer.objects.update_or_create(
            survey=survey,
            reference=seal.reference(code.round, code),
            defaults={"village": code.village, "values": values, "draft": {}, "on_paper": True},
        )
        fielding.mark_used(code=code, on_paper=True)
        return fielding.give_receipt(round_=code.round)


def erase_answer(*, code: Code) -> None:
    """While the round is open, whoever holds the code may have the answer erased."""
    survey = _answering(code)
    with transaction.atomic():
        OpenAnswer.objects.filter(survey=survey, reference=seal.reference(code.round, code)).delete()
        if code.used_on:
            fielding.mark_unused(code=code)


def hand_over(round_: Round) -> int:
    """At closing: all that was sent, shuffled and numbered anew, without reference. Drafts not sent are dropped."""
    survey = round_.survey
    sent = list(OpenAnswer.objects.filter(survey=survey, values__isnull=False))
    _shuffle(sent)
    Answer.objects.bulk_create(
        [
            Answer(survey=survey, number=n, village=a.village, values=a.values, on_paper=a.on_paper)
            for n, a in enumerate(sent, start=1)
        ],
        batch_size=500,
    )
    OpenAnswer.objects.filter(survey=survey).delete()
    return len(sent)


def publish_results(*, by: Person, survey: Survey) -> Survey:
    """Show the results to everyone; groups that are too small stay hidden."""
    if not access.may_run(by, survey.cluster):
        raise PermissionDenied
    if survey.round.closed_at is None:
        raise Refused(_("Luk undersøgelsen, før resultaterne vises."))
    with transaction.atomic():
        survey.published_at = survey.published_at or clock.now()
        survey.save(update_fields=["published_at"])
        record(
            cluster=survey.cluster_id,
            by=by.id,
            what="survey.results_published",
            thing=survey.id,
            words=survey.round.title,
        )
    return survey


def _answering(code: Code) -> Survey:
    if not code.round.takes_answers:
        raise Refused(_("Der er lukket for svar. Det, du nåede at sende, tæller med."))
    return code.round.survey
