"""What the phases of the walk hand on to each other: the days, the people, the places."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from klynge import clock
from klynge.demo.geography import Ground
from klynge.demo.landscape import Area
from klynge.demo.marker import Marker
from klynge.demo.motifs import DRAWINGS
from klynge.demo.population import Citizen
from klynge.demo.texts.places import Places
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.people.models import Person

MONTHS_BACK = 548  # days: eighteen months
Say = Callable[[str], None]


@dataclass
class Story:
    """The state of one walk. Days are counted from the start of the process; «today» is the machine's own."""

    seed: int
    today: date
    starts_on: date
    ground: Ground
    say: Say
    marker: Marker
    chance: random.Random
    cluster: Cluster = field(default_factory=Cluster)
    areas: list[Area] = field(default_factory=list)
    places: Places = field(default_factory=lambda: Places("", [""], coast=True))
    people: dict[str, Person] = field(default_factory=dict)
    villages: dict[str, Village] = field(default_factory=dict)
    citizens: list[Citizen] = field(default_factory=list)
    known: dict[str, Any] = field(default_factory=dict)  # findings, focus areas, plans … by key
    _pictures: dict[str, Any] = field(default_factory=dict)

    def settle(self, areas: list[Area]) -> None:
        """Now it is known which villages there are; all texts follow."""
        self.areas = areas
        self.places = Places(self.ground.cluster, [a.name for a in areas], coast=self.ground.is_coast)

    def day(self, number: int) -> date:
        return self.starts_on + timedelta(days=number)

    @contextmanager
    def on(self, number: int, hour: int = 19, minute: int = 0) -> Iterator[None]:
        """Everything inside happens on that day of the process, Danish time; never later than now."""
        moment = min(clock.at(self.day(number), hour, minute), clock.now())
        with clock.travel(moment):
            yield

    def fill(self, text: str) -> str:
        return self.places.fill(text)

    def village(self, role: str) -> Village | None:
        """The village of a role; None for the whole cluster."""
        return self.villages[self.places.village(role)] if role else None

    def by(self, key: str) -> Person:
        return self.people[key]

    def named(self, name: str) -> Person | None:
        """Somebody with an account by name."""
        return next((p for p in self.people.values() if p.name == name), None)

    def upload(self, name: str) -> SimpleUploadedFile:
        """A drawing as a browser would send it; drawn once."""
        if name not in self._pictures:
            self._pictures[name] = DRAWINGS[name].jpeg()
        return SimpleUploadedFile(f"{name}.jpg", self._pictures[name], content_type="image/jpeg")

    def phone(self) -> str:
        """A number that no subscriber has."""
        return f"12{self.chance.randint(100000, 999999)}"


def address_of(name: str) -> str:
    """An e-mail address that can never arrive."""
    plain = name.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace(" ", ".")
    return f"{plain}@eksempel.example"
