"""Keying of paper: all questions as forms in the paper's order."""

from typing import Any

from klynge.mapping.survey.content import items
from klynge.mapping.survey.forms import QuestionForm
from klynge.mapping.survey.models import Survey


def forms_for(survey: Survey, data: Any) -> list[QuestionForm]:
    language = survey.cluster.language
    return [
        QuestionForm(i, data, prefix=i.code) for i in items(survey.questionnaire, survey.cluster, language)
    ]


def values_of(forms: list[QuestionForm]) -> dict[str, Any]:
    values = {form.item.code: form.value() for form in forms}
    return {code: value for code, value in values.items() if value is not None}
