"""The questionnaire on paper, from the same questions as on the screen."""

from typing import Literal

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import override

from klynge import danish
from klynge.ground.clusters.addresses import absolute
from klynge.ground.paper import sheets
from klynge.mapping.survey.content import Item, Kind, items
from klynge.mapping.survey.models import Survey

Box = Literal["one", "many", "text", "number", "matrix"]
_BOXES: dict[str, Box] = {
    Kind.ONE: "one",
    Kind.SCALE: "one",
    Kind.VILLAGE: "one",
    Kind.SEVERAL: "many",
    Kind.RANK: "many",
    Kind.MATRIX: "matrix",
    Kind.TEXT: "text",
}


def questionnaire(survey: Survey, language: str) -> bytes:
    """A PDF to print; the code is written or glued on the first page."""
    round_, cluster = survey.round, survey.cluster
    sections: dict[str, list[sheets.Question]] = {}
    for item in items(survey.questionnaire, cluster, language):
        sections.setdefault(item.section_name, []).append(_question(item, language))
    with override(language):
        sheet = sheets.Questionnaire(
            title=round_.title,
            cluster=cluster.name,
            language=language,
            accent=cluster.accent,
            url=absolute(cluster, "fielding:enter_survey"),
            intro=format_html("<p>{}</p><p>{}</p>", round_.why, _intro(round_.controller)),
            outro=format_html(
                "<p>{}</p>",
                _("Tak for dine svar. Aflever skemaet senest %(day)s. Spørgsmål? Ring %(phone)s.")
                % {"day": danish.day(round_.paper_until, language), "phone": round_.phone},
            ),
            sections=[sheets.Section(name, questions) for name, questions in sections.items()],
        )
    return sheets.questionnaire(sheet)


def _intro(controller: str) -> str:
    return (
        _(
            "%s er ansvarlig for oplysningerne. Skriv koden fra brevet øverst. Når undersøgelsen lukker, sletter vi "
            "forbindelsen mellem koden og dine svar. Spring over, hvad du vil."
        )
        % controller
    )


def _question(item: Item, language: str) -> sheets.Question:
    help_text = item.help
    if item.kind == Kind.RANK:
        with override(language):
            help_text = _("Skriv 1, 2 og 3 i felterne ud for de tre vigtigste.")
    return sheets.Question(
        number=item.number,
        text=item.text,
        kind=_BOXES[item.kind],
        options=[c.text for c in item.choices],
        rows=[r.text for r in item.rows],
        help=help_text,
        lines=4,
    )
