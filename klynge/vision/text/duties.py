"""What findings and the process ask of the vision."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge import danish
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts import queries as drafts
from klynge.ground.findings.registry import Consequence
from klynge.ground.people.models import Person
from klynge.ground.process.registry import Met, Task
from klynge.vision.text import access, queries
from klynge.vision.text.models import VisionCitation


def vision_is_adopted(cluster: Cluster) -> Met:
    where = local(cluster, "vision_text:desk")
    vision = queries.vision_of(cluster)
    adoption = drafts.adoption(vision.draft) if vision else None
    if adoption:
        return Met(True, _("Vedtaget den %s") % danish.day(adoption.adopted_on), url=where)
    if vision and drafts.current(vision.draft):
        return Met(False, _("Der er skrevet et udkast"), url=where, done=1, wanted=2)
    return Met(False, _("Ikke begyndt"), url=where)


def consequences(cluster: Cluster, finding_ids: Iterable[UUID]) -> list[Consequence]:
    """The adopted vision, for each finding it rests on or leaves out with a reason."""
    rows = list(
        VisionCitation.objects.filter(vision__cluster=cluster, finding__in=list(finding_ids)).select_related(
            "vision__draft"
        )
    )
    if not rows or drafts.adoption(rows[0].vision.draft) is None:
        return []
    url = local(cluster, "vision_text:show")
    return [
        Consequence(
            row.finding_id,
            _("Vision"),
            row.vision.draft.title,
            url,
            status="" if row.is_in else _("ikke med"),
            note=row.reason,
            order=10,
            thing_id=row.vision_id,
        )
        for row in rows
    ]


def tasks(cluster: Cluster, person: Person) -> list[Task]:
    """Findings the vision has not answered, and a draft that waits for the steering group."""
    vision = queries.vision_of(cluster)
    if vision is None or not access.may_write(person, cluster):
        return []
    text = drafts.current(vision.draft)
    if text is None:
        return []
    found = []
    waiting = sum(line.is_in is None for line in queries.weighed(cluster, vision))
    if waiting:
        title = ngettext("Svar på %d pointe i visionen", "Svar på %d pointer i visionen", waiting) % waiting
        note = _("Sig for hver, om den er med, eller hvorfor den ikke er.")
        found.append(Task(title, local(cluster, "vision_text:weigh"), note=note))
    if access.may_adopt(person, cluster) and drafts.adopted(vision.draft) != text:
        note = _("Læs den nyeste version, og vedtag den på et møde.")
        found.append(
            Task(_("Vedtag visionen"), local(cluster, "vision_text:adopt"), note=note, who=_("Styregruppen"))
        )
    return found
