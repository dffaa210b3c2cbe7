"""Who cannot simply leave: shown on a person's own page."""

from django.utils.translation import gettext as _

from klynge.ground.clusters.models import Role
from klynge.ground.clusters.queries import roles_of
from klynge.ground.people.models import Person

KEPT = (Role.Kind.COORDINATOR, Role.Kind.ADMINISTRATOR)


def why_stay(person: Person) -> str:
    """The last coordinator of a cluster, and the last administrator, hand over before they are erased."""
    alone = [
        role.cluster.name if role.cluster else _("installationen")
        for role in roles_of(person).filter(kind__in=KEPT)
        if not Role.objects.current()
        .filter(cluster=role.cluster, kind=role.kind)
        .exclude(person=person)
        .exists()
    ]
    if not alone:
        return ""
    places = ", ".join(alone)
    return _("Du er den eneste, der styrer: %s. Giv først rollen til én til.") % places
