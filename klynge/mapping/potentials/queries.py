from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode

from klynge import danish
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import villages
from klynge.ground.ui.shapes import Area
from klynge.mapping.potentials.models import Potential, PotentialQuerySet


@dataclass(frozen=True)
class Spot:
    """One line of the map's list; `number` is the one on the map, None for what has no point."""

    potential: Potential
    number: int | None
    url: str

    @property
    def title(self) -> str:
        return self.potential.title

    @property
    def lon(self) -> float | None:
        return self.potential.longitude

    @property
    def lat(self) -> float | None:
        return self.potential.latitude


@dataclass(frozen=True)
class VillageSpots:
    """`village` is None for what belongs to the whole cluster."""

    village: Village | None
    spots: list[Spot]


@dataclass(frozen=True)
class Chosen:
    """What the reader asked to see; unknown words mean everything."""

    category: str = ""
    village: str = ""

    def address(self, cluster: Cluster, *, category: str | None = None, village: str | None = None) -> str:
        """The list with one choice changed; the same choice is always written the same way."""
        wanted = {
            "slags": self.category if category is None else category,
            "landsby": self.village if village is None else village,
        }
        query = urlencode({key: value for key, value in wanted.items() if value})
        path = reverse("potentials:index", kwargs={"slug": cluster.slug})
        return f"{path}?{query}" if query else path

    @property
    def is_everything(self) -> bool:
        return not (self.category or self.village)


@dataclass(frozen=True)
class Filter:
    words: str
    address: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Map:
    """The map and its equal list, made from the same rows."""

    cluster: Cluster
    chosen: Chosen
    villages: list[Village]
    everything: list[Potential]

    @cached_property
    def groups(self) -> list[VillageSpots]:
        """By village in Danish order, the whole cluster's last; numbered as they stand on the map."""
        shown = [p for p in self.everything if self._is_shown(p)]
        grouped: list[VillageSpots] = []
        number = 0
        for village in [*self.villages, None]:
            spots = []
            for one in (p for p in shown if p.village_id == (village.id if village else None)):
                number += one.longitude is not None
                spots.append(Spot(one, number if one.longitude is not None else None, self._address(one)))
            if spots:
                grouped.append(VillageSpots(village, spots))
        return grouped

    @cached_property
    def spots(self) -> list[Spot]:
        return [spot for group in self.groups for spot in group.spots]

    @cached_property
    def placed(self) -> list[Spot]:
        return [spot for spot in self.spots if spot.number is not None]

    @cached_property
    def areas(self) -> list[Area]:
        return [
            Area(v.name, v.outline, url=self.chosen.address(self.cluster, village=v.slug))
            for v in self.villages
            if v.outline
        ]

    @cached_property
    def categories(self) -> list[Filter]:
        here = [
            p for p in self.everything if not self.chosen.village or self._lies_in(p, self.chosen.village)
        ]
        counts = Counter(p.category for p in here)
        return [
            Filter(
                str(label),
                self.chosen.address(self.cluster, category=code),
                counts[code],
                code == self.chosen.category,
            )
            for code, label in Potential.Category.choices
            if counts[code] or code == self.chosen.category
        ]

    @cached_property
    def places(self) -> list[Filter]:
        here = [p for p in self.everything if not self.chosen.category or p.category == self.chosen.category]
        counts = Counter(p.village_id for p in here)
        return [
            Filter(
                v.name,
                self.chosen.address(self.cluster, village=v.slug),
                counts[v.id],
                v.slug == self.chosen.village,
            )
            for v in self.villages
        ]

    @property
    def all_categories(self) -> str:
        return self.chosen.address(self.cluster, category="")

    @property
    def all_villages(self) -> str:
        return self.chosen.address(self.cluster, village="")

    def _is_shown(self, potential: Potential) -> bool:
        return (not self.chosen.category or potential.category == self.chosen.category) and (
            not self.chosen.village or self._lies_in(potential, self.chosen.village)
        )

    @staticmethod
    def _lies_in(potential: Potential, slug: str) -> bool:
        return potential.village is not None and potential.village.slug == slug

    def _address(self, potential: Potential) -> str:
        return reverse("potentials:show", kwargs={"slug": self.cluster.slug, "pk": potential.id})


def accepted(cluster: Cluster) -> PotentialQuerySet:
    return Potential.objects.of(cluster).accepted().select_related("village").order_by("title")


def waiting(cluster: Cluster) -> PotentialQuerySet:
    return Potential.objects.of(cluster).proposed().select_related("village").order_by("proposed_at")


def declined(cluster: Cluster) -> PotentialQuerySet:
    rows = Potential.objects.of(cluster).filter(status=Potential.Status.DECLINED)
    return rows.select_related("village").order_by("-handled_at")


def public_map(cluster: Cluster, *, category: str = "", village: str = "") -> Map:
    """Everything on the map that fits; two queries however many there are."""
    there = list(villages(cluster))
    chosen = Chosen(
        category if category in Potential.Category.values else "",
        village if village in {v.slug for v in there} else "",
    )
    rows = sorted(accepted(cluster), key=lambda p: danish.sort_key(p.title))
    return Map(cluster, chosen, there, rows)


def places(shown: Map) -> dict[str, Any]:
    """What the interactive map is drawn from."""
    return {
        "areas": [{"name": a.name, "url": a.url, "outline": a.outline} for a in shown.areas],
        "points": [
            {
                "title": s.title,
                "url": s.url,
                "number": s.number,
                "lon": s.lon,
                "lat": s.lat,
                "note": str(s.potential.get_category_display()),
            }
            for s in shown.placed
        ],
    }


def counts_by_village(cluster: Cluster) -> dict[Village, int]:
    """How many are on the map in each village, in one query beside the villages."""
    counted = Counter(Potential.objects.of(cluster).accepted().values_list("village_id", flat=True))
    return {village: counted[village.id] for village in villages(cluster)}
