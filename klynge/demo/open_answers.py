"""Words of one's own: some written out in full and used once, the rest put together from pieces."""

import random
import re

from klynge.demo.population import Citizen
from klynge.demo.texts import voices
from klynge.demo.texts.places import Places

KINDS = {"bedste": 0.36, "mangler": 0.33, "ide": 0.17}
AGED = re.compile(r"~(\d+) ")


class Pen:
    """Writes what citizens say, and remembers what has been said."""

    def __init__(self, chance: random.Random, places: Places) -> None:
        self.chance, self.places = chance, places
        self._whole = {question: chance.sample(v[0], len(v[0])) for question, v in voices.VOICES.items()}
        self._said: set[str] = set()

    def texts(self, who: Citizen) -> dict[str, str]:
        """What this citizen writes; most write nothing."""
        eager = 1.25 if who.age > 45 else 0.85
        return {
            q: self.sentence(q, who) for q, share in KINDS.items() if self.chance.random() < share * eager
        }

    def sentence(self, question: str, who: Citizen) -> str:
        """One answer: of those that are written out, or one that is composed."""
        text = self._written_out(question, who) if self.chance.random() < 0.3 else None
        for _try in range(8):
            if text is None or text in self._said:
                text = self.places.fill(self._composed(question).replace("{her}", who.village))
        self._said.add(text or "")
        return text or ""

    def _written_out(self, question: str, who: Citizen) -> str | None:
        for number, text in enumerate(self._whole[question]):
            aged = AGED.match(text)
            if aged is None or abs(int(aged[1]) - who.age) <= 4:
                del self._whole[question][number]
                return self.places.fill(AGED.sub("", text).replace("{her}", who.village))
        return None

    def _composed(self, question: str) -> str:
        _whole, openings, matters, closings = voices.VOICES[question]
        first, matter, last = (self.chance.choice(x) for x in (openings, matters, closings))
        if question != "ide" and self.chance.random() < 0.35:
            other = self.chance.choice(matters)
            matter = f"{matter} og {other}" if other != matter else matter
        if first.startswith(("Hvad", "Kunne")) and not last.startswith("?"):
            last = "?" + last.lstrip(",.").replace(" så", " Så") if last.startswith(".") else "?"
        if not first:
            return f"{matter[0].upper()}{matter[1:]}{last}"
        comma = "," if matter.startswith("at ") and not first.endswith(":") else ""
        return f"{first}{comma} {matter}{last}"
