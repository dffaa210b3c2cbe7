"""What the process asks of the figures."""

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from klynge.danish import short_day
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.process.registry import Met
from klynge.mapping.profile import queries


def figures_are_ready(cluster: Cluster) -> Met:
    """Who lives here is known with source and day; other figures are welcome."""
    newest, others = queries.population(cluster), len(queries.figures(cluster))
    words = _("Befolkningen mangler")
    if newest:
        words = _("Befolkningen pr. %s") % short_day(newest.counted_on, (get_language() or "da")[:2])
    if others:
        words += " · " + ngettext("%d andet tal", "%d andre tal", others) % others
    return Met(newest is not None, words, url=local(cluster, "profile:desk"))
