"""What the process asks of findings."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.queries import standing
from klynge.ground.process.registry import Met

WANTED = 10


def findings_are_pinned(cluster: Cluster) -> Met:
    """Ten things learned, with sources, before a vision is written."""
    done = standing(cluster).count()
    words = (
        ngettext("%d pointe er gemt", "%d pointer er gemt", done) % done if done else _("Ingen pointer endnu")
    )
    return Met(done >= WANTED, words, url=local(cluster, "findings:desk"), done=done, wanted=WANTED)
