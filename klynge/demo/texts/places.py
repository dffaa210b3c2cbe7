"""The same texts in any geography: «{a:s} skole» becomes «Hvidsøs skole», «{fjord}» becomes «åen» inland."""

from string import Formatter

ROLES = "abcdefg"
NUMBERS = "nul et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten".split()
COAST = {"fjord": "fjorden", "fjordsti": "fjordstien", "havn": "havnen", "strand": "stranden", "bro": "badebroen",
         "vand": "fjord", "ud": "ud til fjorden", "kyst": "kysten", "fiskeri": "fiskeri"}  # fmt: skip
INLAND = {"fjord": "åen", "fjordsti": "åstien", "havn": "mølledammen", "strand": "engen ved åen", "bro": "kanobroen",
          "vand": "å", "ud": "ned til åen", "kyst": "ådalen", "fiskeri": "lystfiskeri"}  # fmt: skip


class Name(str):
    """A name that knows its genitive: f"{name:s}"."""

    def __format__(self, how: str) -> str:
        if how == "s":
            return f"{self}'" if self.casefold().endswith(("s", "x", "z")) else f"{self}s"
        return str(self)


class Places:
    """The villages of the walk, largest part first by role: a (by the water), b (in the middle), c (the largest) …"""

    def __init__(self, cluster: str, villages: list[str], *, coast: bool, town: str = "Fjordby") -> None:
        self.cluster = cluster
        self.villages = villages
        self.coast = coast
        count = len(villages)
        self._words = {
            **(COAST if coast else INLAND), "klynge": Name(cluster), "by": town,
            "antal": NUMBERS[count] if count < len(NUMBERS) else str(count),
        }  # fmt: skip
        self._words["fjord_stort"] = self._words["fjord"].capitalize()
        self._words["havn_stort"] = self._words["havn"].capitalize()
        self._words["Antal"] = self._words["antal"].capitalize()

    def village(self, role: str) -> str:
        """Which village has that role; with fewer than seven, some have two."""
        return self.villages[ROLES.index(role) % len(self.villages)]

    def fill(self, text: str) -> str:
        """The text with names in it; two roles in one text are never the same village while there are others."""
        roles: dict[str, Name] = {}
        for _literal, field, _spec, _conversion in Formatter().parse(text):
            if field and field in ROLES and field not in roles:
                roles[field] = Name(self._free(field, set(roles.values())))
        return Formatter().vformat(text, (), {**self._words, **roles})

    def _free(self, role: str, taken: set[Name]) -> str:
        start = ROLES.index(role)
        for step in range(len(self.villages)):
            name = self.villages[(start + step) % len(self.villages)]
            if name not in taken:
                return name
        return self.village(role)

    @property
    def beyond(self) -> list[str]:
        """Villages without a role of their own, in a land of more than seven."""
        return self.villages[len(ROLES) :]
