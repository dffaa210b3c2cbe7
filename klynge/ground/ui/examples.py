"""Examples of every component: they feed /styleguide/ and a test."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.template import engines
from django.utils.functional import cached_property

from klynge.ground.ui import forms as ui
from klynge.ground.ui import nav
from klynge.ground.ui.frame import Frame
from klynge.ground.ui.sample import CLUSTER, THINGS

FRAMES = [
    "forside",
    "resultat",
    "spoergsmaal",
    "arbejdsrum",
    "sekretariat",
    "installation",
    "formular",
    "tekst",
]


class SampleForm(forms.Form):
    title = forms.CharField(label="Overskrift", max_length=80, help_text="Højst 80 tegn.")
    on = ui.Day(label="Dag")
    at = ui.Clock(label="Klokkeslæt", required=False)
    text = ui.WrittenText(label="Tekst", rows=5, required=False)
    village = forms.ChoiceField(
        label="Landsby", choices=[("", "Vælg en landsby"), ("h", "Hvidsø"), ("k", "Kærby")]
    )
    reach = ui.Choice(label="Hvordan må vi skrive til dig?", choices=[("mail", "E-mail"), ("sms", "SMS")])
    likes = ui.Choices(
        label="Hvad vil du gerne hjælpe med?", choices=[("a", "Arrangementer"), ("b", "Det grønne")]
    )
    phone = ui.Phone(required=False)
    price = ui.Kroner(label="Pris", required=False)
    photo = ui.Upload(label="Billede", accept="image/*", required=False)
    agree = ui.Tick(label="Jeg må bruge billedet, og de, der er på det, har sagt ja.")


@dataclass(frozen=True)
class Contact:
    name: str
    role: str
    phone: str
    email: str = ""


class SampleFrame(Frame):
    """The frame of a cluster that is in no database."""

    @cached_property
    def public_links(self) -> list[nav.Link]:
        words = ["Nyt", "Kalender", "Kort", "Foreninger", "Processen", "Planer", "Vær med"]
        return [nav.Link(word, "#", word == "Planer") for word in words] if self.cluster else []

    @cached_property
    def sections(self) -> list[nav.Section]:
        menu = {
            "": ["Næste skridt", "Tidsplan"],
            "Folk og møder": ["Folk og grupper", "Møder"],
            "Kortlægning": ["Undersøgelsen", "Potentialer", "Klyngen i tal", "Det har vi lært"],
            "Vision og planer": ["Vision", "Prioritering", "Indsatsområder", "Strategiplan"],
            "Kommunikation": ["Nyt og kalender", "Nyhedsbrev", "Foreninger"],
        }
        return [
            nav.Section(title, [nav.Link(word, "#", word == "Næste skridt") for word in words], not title)
            for title, words in menu.items()
        ]

    @cached_property
    def secretariat_sections(self) -> list[nav.Section]:
        words = ["Alle klynger", "Henvendelser", "Ansøgninger", "Konsulenter", "Viden"]
        return [nav.Section("", [nav.Link(word, "#", word == "Alle klynger") for word in words], True)]

    @cached_property
    def contacts(self) -> list[Contact]:
        people = [
            Contact("Anna Kjær", "Klyngekoordinator", "12345678"),
            Contact("Bent Olesen", "Styregruppen", "23456789"),
        ]
        return people if self.cluster else []


def context(request: HttpRequest) -> dict[str, Any]:
    return {
        **THINGS,
        "filled": SampleForm(auto_id="tom_%s"),
        "refused": _refused(),
        "sample": CLUSTER,
        "frame": SampleFrame(request),
    }


def _refused() -> SampleForm:
    form = SampleForm({"title": "Den gamle skole i Ørum får nyt tag", "on": "i morgen", "village": ""})
    form.is_valid()
    return form


@dataclass(frozen=True)
class Example:
    title: str
    source: str

    @property
    def html(self) -> str:
        """The example drawn, as the styleguide shows it."""
        return str(engines["django"].from_string(self.source).render(context(HttpRequest())))


@dataclass(frozen=True)
class Group:
    key: str
    title: str
    examples: list[Example]


def groups() -> list[Group]:
    return [Group(key, title, [Example(*pair) for pair in pairs]) for key, title, pairs in _GROUPS]


_TABLE = """{% table caption="Svar efter landsby" %}
<thead>
<tr><th scope="col">Landsby</th><th scope="col" class="num">Inviteret</th>
<th scope="col" class="num">Svaret</th></tr>
</thead>
<tbody>
<tr><th scope="row">Hvidsø</th><td class="num" data-label="Inviteret">612</td>
<td class="num" data-label="Svaret">190</td></tr>
<tr><th scope="row">Kærby</th><td class="num" data-label="Inviteret">480</td>
<td class="num" data-label="Svaret">130</td></tr>
</tbody>
{% endtable %}"""
_BUTTONS = [
    ("Den vigtige", '{% button "#" %}Har du fået undersøgelsen? Svar her{% endbutton %}'),
    ("De andre", '{% button "#" kind="quiet" %}Vær med som frivillig{% endbutton %}'),
    (
        "I en formular",
        """<div class="buttons">{% submit "Send dine svar" %}{% submit "Gem kladde" kind="quiet" %}
{% submit "Slet" kind="danger" %}</div>""",
    ),
]
_FORMS = [
    ("Tom", "<form>{% fields filled %}{% submit %}</form>"),
    ("Afvist", "<form>{% form_errors refused %}{% fields refused %}{% submit %}</form>"),
]
_NOTICES = [
    (
        "Oplysning",
        """{% notice title="Undersøgelsen er åben" %}
<p>Svar senest søndag den 14. marts kl. 20.</p>
{% endnotice %}""",
    ),
    (
        "Advarsel",
        """{% notice kind="warn" title="Ørum har kun én i styregruppen." %}
<p>Find en stedfortræder, før Bent går fra i maj. <a href="#">Skriv til de frivillige</a></p>
{% endnotice %}""",
    ),
    ("Det gik godt", '{% notice kind="ok" title="Nyheden er lagt ud." %}{% endnotice %}'),
    (
        "Mærker",
        """{% tag %}Kladde{% endtag %} {% tag kind="ok" %}Klar{% endtag %}
{% tag kind="late" %}3 dage for sent{% endtag %}""",
    ),
    ("Så langt", '{% progress 762 1535 "762 af 1.535 har svaret" %}'),
]
_LISTS = [
    ("Opgaver", "{% task_list tasks %}"),
    (
        "Tomt",
        """{% empty title="Ingen nyheder endnu" href="#" action="Skriv den første nyhed" %}
En nyhed er et billede, en overskrift og et par linjer.
{% endempty %}""",
    ),
    ("Tabel", _TABLE),
    ("Faner", '{% tabs "Alle" "#alle" "Mine" "#mine" "Færdige" "#faerdige" %}'),
    ("Bladre", "{% pager shown_page %}"),
    ("Hvor er jeg?", '{% breadcrumb "Fjordlandet" "/" "Nyt" "/nyt/" "Den gamle skole" %}'),
    (
        "Fold ud",
        """{% fold title="Hvem kan se mine svar?" %}
<p>Ingen kan se, hvad netop du har svaret.</p>
{% endfold %}""",
    ),
]
_BOARD = [
    ("Det sker", "{% happenings events %}"),
    ("Nyheder", '<div class="cols">{% for item in stories %}{% story item %}{% endfor %}</div>'),
    (
        "Ring eller skriv",
        """<div class="people">
{% person_card "Anna Kjær" "Klyngekoordinator" "12345678" "anna@example.org" %}
{% person_card "Bent Olesen" "Styregruppen" "23456789" %}
</div>""",
    ),
]
_DRAWN = [
    ("Forsidens landskab", '{% hero_landscape "fjordlandet" villages=4 %}'),
    ("Et andet", '{% hero_landscape "bakkelandet" villages=3 %}'),
    (
        "Små",
        """<div class="cols">
{% for seed in "abcde" %}<div>{% small_landscape seed %}</div>{% endfor %}
</div>""",
    ),
    ("Mærke", '{% drawn_logo "fjordlandet" 7 %} {% drawn_logo "x" 4 %} {% drawn_logo "y" 9 %}'),
]
_GROUPS: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("knapper", "Knapper", _BUTTONS),
    ("formular", "Formular", _FORMS),
    ("besked", "Beskeder og mærker", _NOTICES),
    ("lister", "Lister", _LISTS),
    (
        "proces",
        "Processen",
        [("Faserne", "{% phases process %}"), ("Det sagde I – det gør vi", "{% chain links %}")],
    ),
    ("opslag", "Opslagstavlen", _BOARD),
    (
        "figurer",
        "Kort og figurer",
        [
            ("Figur med tabel", "{% chart chart_sample %}"),
            ("Kort med liste", '{% area_map areas points label="Kort over Fjordlandet" %}'),
        ],
    ),
    ("landskab", "Landskaber og mærke", _DRAWN),
]
