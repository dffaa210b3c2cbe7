"""Phase 3, the vision: three versions, the findings weighed, and an adoption."""

from klynge.demo.texts import vision as words
from klynge.demo.walk.story import Story
from klynge.ground.drafts import queries as drafts
from klynge.ground.findings.queries import standing
from klynge.ground.ui import richtext
from klynge.vision.text import changes as vision


def adopt(story: Story) -> None:
    """Written by several, each on the version before."""
    story.say("Visionen skrives og vedtages …")
    with story.on(300, 20):
        made = vision.start_vision(by=story.by("helge"), cluster=story.cluster)
    for day, who, text in (
        (301, "helge", words.FIRST),
        (316, "anna", words.SECOND),
        (330, "anna", words.ADOPTED),
    ):
        with story.on(day, 20):
            latest = drafts.current(made.draft)
            vision.write_vision(
                by=story.by(who), vision=made, html=richtext.from_plain(story.fill(text)),
                based_on=latest.number if latest else 0,
            )  # fmt: skip
    with story.on(332, 20):
        reasons = {story.known[key].id: why for key, why in words.LEFT_OUT.items() if key in story.known}
        kept = [finding for finding in standing(story.cluster) if finding.id not in reasons]
        vision.weigh_findings(by=story.by("anna"), vision=made, kept=kept, left=reasons)
    with story.on(335, 21):
        latest = drafts.current(made.draft)
        if latest:
            vision.adopt_vision(
                by=story.by("bent"),
                vision=made,
                version=latest,
                on=story.day(335),
                where="Styregruppens møde",
            )
