"""Phase 2, what was learned: findings pinned from the survey's results and from meetings, each with its source."""

from dataclasses import replace

from klynge import danish
from klynge.demo.texts.findings import FROM_SURVEY
from klynge.demo.texts.potentials import rows
from klynge.demo.walk.story import Story
from klynge.ground.findings import changes as findings
from klynge.ground.findings.models import THEMES
from klynge.mapping.survey import results, sources
from klynge.mapping.survey.models import Survey


def pin_from_survey(story: Story, survey: Survey) -> None:
    """The figures stand as the results page shows them; what is hidden there is pinned by nobody."""
    with story.on(232, 20):
        for key, question, option, theme, words in rows(FROM_SURVEY):
            result = results.result_of(survey, question, "da")
            label = result.item.label_of(option)
            shares = {bar.label: bar.value for chart in result.charts for bar in getattr(chart, "rows", ())}
            if not shares.get(label):
                continue
            share = danish.percent(shares[label])
            source = replace(sources.of(survey, result), figure=f"{share} ({label})")
            story.known[key] = findings.pin(
                by=story.by("helge"), cluster=story.cluster, text=story.fill(words.format(share=share)),
                theme=theme_code(theme), source=source,
            )  # fmt: skip


def theme_code(name: str) -> str:
    """The theme's code by its Danish name."""
    return next(
        (code for code, label in THEMES if str(label).casefold() == name.casefold() or code == name), ""
    )
