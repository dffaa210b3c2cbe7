"""What people are called here: first names by the years in which they were given, family names, roads."""

import random

# Women's and men's names by the last year of birth for which the list holds.
FIRST = (
    (
        1944,
        "Inger Karen Kirsten Grethe Else Gerda Ingrid Ruth Lis Edith Erna Tove Elly Ellen Rigmor Gudrun Aase Kamma Minna "
        "Jytte Birgit Ketty Dagny Esther",
        "Børge Svend Poul Aage Knud Kaj Egon Verner Ejner Arne Holger Orla Erik Viggo Niels Gunnar Henry Villy Bent "
        "Ejvind Kristian Johannes Harald Tage",
    ),
    (
        1962,
        "Kirsten Lis Birthe Hanne Inge Bodil Anne-Marie Jytte Birgit Lene Annie Susanne Karin Vibeke Ulla Margit Ingelise "
        "Jonna Conny Dorthe Gitte Marianne Lone Helle Anni Pia Bente Merete",
        "Jørgen Hans Ole Bent Niels Jens Finn Kurt Preben Leif John Flemming Bjarne Carsten Søren Per Torben Ib Henning "
        "Mogens Kjeld Karsten Erling Benny Allan Steen Ivan Frede",
    ),
    (
        1979,
        "Charlotte Mette Anette Lotte Tina Rikke Heidi Dorte Trine Susanne Pernille Betina Malene Karina Bettina Helle Pia "
        "Gitte Hanne Jette Jeanette Sanne Annette Ulla Winnie Lisbeth",
        "Henrik Lars Michael Thomas Peter Kim Jan Brian Jesper Claus Martin Morten Carsten Søren Kenneth Rene Anders "
        "Torben Frank Steffen Lasse Bo Ulrik Ronni Kasper Jakob",
    ),
    (
        1994,
        "Louise Camilla Maria Line Stine Anja Maja Signe Sofie Katrine Cecilie Ida Julie Sarah Nanna Mia Kristine Tanja "
        "Sabrina Rikke Amalie Simone Christina Dorthe Ditte Marie",
        "Christian Jonas Rasmus Mads Kasper Daniel Nikolaj Jacob Anders Simon Mathias Mikkel Emil Frederik Patrick Kristian "
        "Dennis Jeppe Esben Troels Stefan Tobias Andreas Søren",
    ),
    (
        2100,
        "Emma Freja Alberte Ella Karla Clara Sofie Laura Anna Mathilde Agnes Asta Josefine Nora Liva Ellen Frida Lærke "
        "Vigga Alma Signe Astrid Filippa Ronja Isabella Johanne",
        "William Oliver Noah Malthe Oscar Emil Victor Lucas Magnus Valdemar Frederik Storm Elias Anton Villads August "
        "Sebastian Tobias Marius Mikkel Aksel Laust Gustav Theo Silas Jeppe",
    ),
)
COMMON = "Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Madsen Kristensen Olsen "
COMMON += "Thomsen Christiansen Poulsen Johansen Knudsen Mortensen Jakobsen Laursen Simonsen Iversen Eriksen"
LOCAL = "Møller Kjær Bach Holm Lund Dahl Kirk Toft Krogh Winther Dalgaard Vestergaard Nørgaard Østergaard Søndergaard "
LOCAL += "Kjeldsen Bak Højgaard Overgaard Lykke Bjerre Riis Skov Bundgaard Mikkelsen Friis Nygaard Thorsen Damgaard Buus "
LOCAL += (
    "Ravn Lauridsen Gade Hedegaard Bisgaard Krag Brandt Storm Lindholm Hauge Nissen Borg Agger Engell Tang"
)
FOREIGN = (("Olena", "Andrij", "Kovalenko"), ("Agnieszka", "Piotr", "Kowalski"), ("Ioana", "Mihai", "Popescu"),
           ("Ximena", "Diego", "Fuentes"), ("Amal", "Yusuf", "Haddad"), ("Sabine", "Jürgen", "Brandner"))  # fmt: skip

ROADS = (
    "Bygaden Kirkevej Skolevej Møllevej Præstegårdsvej Mejerivej Stationsvej Hovedgaden Nørregade Søndergade "
)
ROADS += "Østergade Vestergade Kærvej Engvej Bakkevej Lærkevej Solsortevej Birkevej Hybenvej Tornevej Smedegade Brugsvej "
ROADS += "Idrætsvej Plantagevej Åvænget Kildevej Gadekæret Degnevænget Toften Kløvermarken Rugmarken Mosevej Hedevej "
ROADS += "Lyngvej Skovbrynet Markvej Teglværksvej Dalsvinget Fasanvej Havrevænget Præstevangen Klokkerholmen Æblehaven"


def first_name(chance: random.Random, sex: str, born: int) -> str:
    """A name that somebody born that year may well have."""
    for until, women, men in FIRST:
        if born <= until:
            names = (women if sex == "k" else men).split()
            return names[int(len(names) * chance.random() ** 1.3)]
    raise ValueError(born)


def family_name(chance: random.Random) -> str:
    names = (COMMON if chance.random() < 0.56 else LOCAL).split()
    name = names[int(len(names) * chance.random() ** 1.4)]
    return f"{chance.choice(LOCAL.split())} {name}" if chance.random() < 0.22 else name


def roads(chance: random.Random, village: str, neighbours: list[str], count: int) -> list[str]:
    """The roads of a village: common ones, and those that are called after where they lead."""
    leading = [f"{name.replace(' ', ' ')}vej" for name in neighbours[:2]]
    own = chance.sample(ROADS.split(), min(count, len(ROADS.split())))
    return [own[0], *leading, *own[1:]][: max(count, 3)]
