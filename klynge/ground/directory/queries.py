from dataclasses import dataclass
from datetime import timedelta

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import villages
from klynge.ground.directory.models import Association, AssociationQuerySet, Facility, FacilityQuerySet

BIN_DAYS = 30


@dataclass(frozen=True)
class Filter:
    """What a reader has chosen to see; the addresses of the other choices."""

    village: Village | None = None
    category: str = ""


def associations(cluster: Cluster, chosen: Filter | None = None) -> AssociationQuerySet:
    """The directory in Danish order."""
    found = Association.objects.of(cluster).kept().select_related("village").order_by("name")
    if chosen and chosen.village:
        found = found.filter(village=chosen.village)
    if chosen and chosen.category:
        found = found.filter(category=chosen.category)
    return found


def facilities(cluster: Cluster, village: Village | None = None) -> FacilityQuerySet:
    """Places to meet, in Danish order."""
    found = Facility.objects.of(cluster).kept().select_related("village", "association").order_by("name")
    return found.filter(village=village) if village else found


def chosen_filter(cluster: Cluster, village: str, category: str) -> Filter:
    """What the address asks for; words it does not know are as if they were not there."""
    place = villages(cluster).filter(slug=village).first() if village else None
    return Filter(place, category if category in Association.Category.values else "")


def categories_used(cluster: Cluster) -> list[tuple[str, str]]:
    """Only those with something in them: an empty choice helps nobody."""
    used = set(Association.objects.of(cluster).kept().values_list("category", flat=True).distinct())
    return [(value, str(label)) for value, label in Association.Category.choices if value in used]


def associations_in_bin(cluster: Cluster) -> AssociationQuerySet:
    limit = clock.now() - timedelta(days=BIN_DAYS)
    return Association.objects.of(cluster).filter(removed_at__gte=limit).order_by("-removed_at")


def facilities_in_bin(cluster: Cluster) -> FacilityQuerySet:
    limit = clock.now() - timedelta(days=BIN_DAYS)
    return Facility.objects.of(cluster).filter(removed_at__gte=limit).order_by("-removed_at")
