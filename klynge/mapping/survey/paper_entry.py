"""Keying of paper: the code on the sheet, and all questions as forms in the paper's order."""

from typing import Any

from django.utils.translation import gettext as _

from klynge.ground.fielding import codes
from klynge.ground.fielding.models import Code
from klynge.ground.ui.refusal import Refused
from klynge.mapping.survey.content import items
from klynge.mapping.survey.forms import QuestionForm
from klynge.mapping.survey.models import Survey
from klynge.methods import codes as spelling


def code_for(survey: Survey, typed: str) -> Code:
    """The code on the sheet; refused when it is mistyped, unknown, replaced, or has answered on screen."""
    try:
        text = spelling.check(typed)
    except spelling.Mistyped as wrong:
        raise Refused(_("Der er en tastefejl i koden. Se på skemaet igen.")) from wrong
    round_ = survey.round
    if not round_.takes_paper:
        raise Refused(_("Fristen for papirsvar er overskredet, eller der er ikke åbnet."))
    code = round_.codes.filter(lookup=codes.lookup(round_.id, text), cancelled_on__isnull=True).first()
    if code is None:
        raise Refused(_("Koden hører ikke til denne undersøgelse. Læg skemaet til side, og spørg koordinatoren."))
    if code.used_on and not code.used_on_paper:
        raise Refused(_("Der er svaret på nettet med den kode. Kun ét svar tæller, så papiret lægges til side."))
    return code


def forms_for(survey: Survey, data: Any) -> list[QuestionForm]:
    language = survey.cluster.language
    return [QuestionForm(i, data, prefix=i.code) for i in items(survey.questionnaire, survey.cluster, language)]


def values_of(forms: list[QuestionForm]) -> dict[str, Any]:
    values = {form.item.code: form.value() for form in forms}
    return {code: value for code, value in values.items() if value is not None}
