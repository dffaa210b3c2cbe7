"""What the process asks of the map, and whose turn it is."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.ground.process.registry import Met, Task
from klynge.mapping.potentials import access, queries
from klynge.mapping.potentials.models import Potential

WANTED = 20
WANTED_IN_EACH = 3


def map_is_filled(cluster: Cluster) -> Met:
    """Twenty in all, and three in every village: then no village stands empty beside the others."""
    counts = queries.counts_by_village(cluster)
    total = Potential.objects.of(cluster).accepted().count()
    filled = sum(count >= WANTED_IN_EACH for count in counts.values())
    words = ngettext("%d på kortet", "%d på kortet", total) % total if total else _("Ingen på kortet endnu")
    if counts:
        words = _("%(words)s · %(filled)d af %(all)d landsbyer har mindst %(wanted)d") % {
            "words": words, "filled": filled, "all": len(counts), "wanted": WANTED_IN_EACH,
        }  # fmt: skip
    is_met = bool(counts) and total >= WANTED and filled == len(counts)
    return Met(is_met, words, url=local(cluster, "potentials:desk"), done=filled, wanted=len(counts) or None)


def tasks(cluster: Cluster, person: Person) -> list[Task]:
    if not access.may_handle(person, cluster):
        return []
    waiting = Potential.objects.of(cluster).proposed().count()
    if not waiting:
        return []
    title = ngettext("Svar på %d forslag til kortet", "Svar på %d forslag til kortet", waiting) % waiting
    note = _("Borgerne venter på at se det, de har foreslået.")
    return [Task(title, local(cluster, "potentials:desk"), note=note, who=_("Redaktørerne"))]
