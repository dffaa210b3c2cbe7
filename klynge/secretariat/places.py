"""On a person's own page: the way to the overview, for those with several clusters."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge.ground.clusters.access import roles
from klynge.ground.people.models import Person
from klynge.ground.people.registry import Place


def overview_of_many(person: Person) -> list[Place]:
    count = len({where for where, kind in roles(person) if where})
    if count < 2:
        return []
    words = ngettext("%d klynge", "%d klynger", count) % count
    return [Place(_("Mine klynger på én side"), reverse("secretariat:mine"), [words])]
