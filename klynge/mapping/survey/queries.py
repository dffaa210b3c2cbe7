"""What pages read of a survey: a draft, its words, and results that reveal no small group."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from klynge import danish
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import seal
from klynge.ground.fielding.models import Code
from klynge.mapping.survey.content import Item, Kind
from klynge.mapping.survey.models import OpenAnswer, Survey


@dataclass(frozen=True)
class Line:
    """A question and what was answered, in words."""

    number: int
    text: str
    answer: str


def surveys(cluster: Cluster) -> list[Survey]:
    return list(Survey.objects.filter(cluster=cluster).select_related("round").order_by("-round__created_at"))


def latest_published(cluster: Cluster) -> Survey | None:
    return (
        Survey.objects.filter(cluster=cluster, published_at__isnull=False)
        .select_related("round", "questionnaire", "cluster")
        .order_by("-published_at")
        .first()
    )


def draft(code: Code, device: str) -> dict[str, Any] | None:
    """What this device has written so far; None when it has not begun. Never what was sent."""
    reference = seal.reference(code.round, code)
    answer = OpenAnswer.objects.filter(survey__round=code.round, reference=reference, device=device).first()
    return answer.draft if answer else None


def spelled_out(items: Iterable[Item], values: dict[str, Any]) -> list[Line]:
    """Every question with its answer in words; «» where nothing was answered."""
    return [Line(item.number, item.text, in_words(item, values.get(item.code))) for item in items]


def in_words(item: Item, value: Any) -> str:
    if not value:
        return ""
    if item.kind == Kind.TEXT:
        return str(value)
    if item.kind == Kind.MATRIX:
        return "; ".join(
            f"{row.text}: {item.label_of(value[row.code])}" for row in item.rows if row.code in value
        )
    if item.kind == Kind.RANK:
        return "; ".join(f"{place}. {item.label_of(code)}" for place, code in enumerate(value, start=1))
    codes: Sequence[str] = value if isinstance(value, list) else [value]
    return "; ".join(item.label_of(code) for code in codes)


def texts(survey: Survey, code: str) -> list[str]:
    """All answers in own words to one question, sorted, so that their order says nothing."""
    values = survey.answers.values_list("values", flat=True)
    return sorted((v[code] for v in values if v.get(code)), key=danish.sort_key)
