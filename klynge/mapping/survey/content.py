"""A questionnaire in one language, read once and kept while the process runs: it never changes once made."""

from dataclasses import dataclass, replace
from functools import lru_cache
from uuid import UUID

from klynge.ground.clusters.models import Cluster
from klynge.ground.clusters.queries import villages
from klynge.mapping.survey import standard
from klynge.mapping.survey.models import Question, Questionnaire

Kind = Question.Kind


@dataclass(frozen=True)
class Choice:
    code: str
    text: str
    is_apart: bool = False


@dataclass(frozen=True)
class Item:
    """A question as it is shown."""

    number: int
    code: str
    kind: str
    section: str
    section_name: str
    theme: str
    most: int
    text: str
    help: str
    choices: tuple[Choice, ...]
    rows: tuple[Choice, ...]

    def label_of(self, code: str) -> str:
        return next((c.text for c in (*self.choices, *self.rows) if c.code == code), code)


def items(questionnaire: Questionnaire, cluster: Cluster, language: str) -> tuple[Item, ...]:
    """All questions in order; a question about the village gets the cluster's own villages."""
    places = tuple(Choice(str(v.id), v.name) for v in villages(cluster))
    elsewhere = Choice("andet", "Et andet sted" if language == "da" else "Somewhere else")
    made = []
    for item in _items(questionnaire.id, language):
        asks_where = item.kind == Kind.VILLAGE
        made.append(replace(item, choices=(*places, elsewhere)) if asks_where else item)
    return tuple(made)


@lru_cache(maxsize=64)
def _items(questionnaire_id: UUID, language: str) -> tuple[Item, ...]:
    rows = Question.objects.filter(questionnaire=questionnaire_id).prefetch_related(
        "wordings", "options__wordings"
    )
    made = []
    for number, question in enumerate(rows.order_by("order"), start=1):
        text, help_text = _words(question, language)
        options = list(question.options.all())
        choices = tuple(Choice(o.code, _words(o, language)[0], o.is_apart) for o in options if not o.is_row)
        lines = tuple(Choice(o.code, _words(o, language)[0]) for o in options if o.is_row)
        name = standard.SECTIONS.get(question.section, (question.section, question.section))
        made.append(
            Item(
                number,
                question.code,
                question.kind,
                question.section,
                name[language != "da"],
                question.theme,
                question.most,
                text,
                help_text,
                choices,
                lines,
            )
        )
    return tuple(made)


def _words(thing: object, language: str) -> tuple[str, str]:
    """In that language, else in Danish."""
    wordings = {w.language: w for w in thing.wordings.all()}  # type: ignore[attr-defined]
    found = wordings.get(language) or wordings["da"]
    return found.text, found.help
