"""Phase 5: the strategy plan is written chapter by chapter, rests on findings, and is adopted and frozen."""

from klynge import keys
from klynge.demo.texts import chapters
from klynge.demo.walk.story import Story
from klynge.ground.drafts import queries as drafts
from klynge.ground.ui import richtext
from klynge.strategy import changes as strategy

CITED = {
    "cluster": ("natur", "pris"), "voices": ("moedested", "kalender", "frivillig", "unge"), "vision": ("blive", "natur"),
    "focus": ("moedested", "noeglen", "transport"), "organisation": ("meeting-12",), "communication": ("kalender",),
    "process": ("meeting-402",),
}  # fmt: skip
PDF = "strategiplan.pdf"


def adopt_plan(story: Story) -> None:
    """Anna and Mogens write, Helge cites, the steering group adopts."""
    story.say("Strategiplanen skrives, vedtages og fryses …")
    with story.on(476, 20):
        plan = strategy.start_plan(by=story.by("anna"), cluster=story.cluster)
    for number, (key, text) in enumerate(chapters.CHAPTERS.items()):
        with story.on(478 + 2 * number, 21):
            chapter = plan.chapters.get(key=key)
            latest = drafts.current(chapter.draft)
            strategy.write_chapter(
                by=story.by("mogens" if number % 3 else "anna"), plan=plan, key=key,
                html=richtext.from_plain(story.fill(text)), based_on=latest.number if latest else 0,
            )  # fmt: skip
            found = [story.known[k] for k in CITED.get(key, ()) if k in story.known]
            strategy.cite(by=story.by("helge"), plan=plan, key=key, findings=found)
    with story.on(512, 21):
        frozen = strategy.adopt_plan(
            by=story.by("bent"), plan=plan, on=story.day(512), where=story.fill("Styregruppens møde i {a}")
        )
    path = keys.data_folder() / PDF
    path.write_bytes(bytes(frozen.pdf))
    story.marker.extra["pdf"] = str(path)
