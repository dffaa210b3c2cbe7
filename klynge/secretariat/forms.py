import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from klynge import clock, danish
from klynge.ground.process import queries as process
from klynge.ground.ui import forms as ui
from klynge.secretariat.models import Application, Support

LINE = re.compile(r"^(?P<name>.+?)[\s,:;–-]*(?P<count>\d[\d.]*)?$")


class InquiryForm(forms.Form):
    """«Ny klynge»: few questions, so that one asks."""

    place = forms.CharField(
        label=_("Hvilke landsbyer drejer det sig om?"),
        max_length=200,
        help_text=_("For eksempel Hvidsø, Kærby og Ørum i Fjordby Kommune."),
    )
    support = ui.Choice(label=_("Hvad vil I gerne have hjælp til?"), choices=Support.choices)
    message = ui.LongText(label=_("Fortæl kort, hvad I vil"), rows=5, max_length=4000, required=False)
    name = forms.CharField(
        label=_("Dit navn"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    email = ui.Email()
    phone = ui.Phone(required=False)


class MunicipalityForm(forms.Form):
    municipality = forms.CharField(label=_("Kommune"), max_length=80, required=False)
    municipality_code = forms.CharField(
        label=_("Kommunens kode"),
        max_length=4,
        required=False,
        help_text=_("Fire cifre, hvis I kender den."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "data-width": "short"}),
    )
    contact_name = forms.CharField(label=_("Kontaktperson i kommunen"), max_length=120, required=False)
    contact_email = ui.Email(required=False)
    contact_phone = ui.Phone(required=False)

    def clean_municipality_code(self) -> str:
        code = str(self.cleaned_data["municipality_code"]).strip()
        if code and not re.fullmatch(r"[0-9]{4}", code):
            raise ValidationError(_("Koden har fire cifre, for eksempel 0101."))
        return code


class VillagesForm(forms.Form):
    working_name = forms.CharField(
        label=_("Hvad kalder I klyngen?"), max_length=80, required=False, help_text=_("Et arbejdsnavn.")
    )
    villages = ui.LongText(
        label=_("Landsbyerne"),
        rows=8,
        max_length=4000,
        required=False,
        help_text=_("Én på hver linje, gerne med antal indbyggere: Hvidsø 620."),
    )
    area = ui.LongText(
        label=_("Hvorfor hører de sammen?"),
        rows=5,
        max_length=4000,
        required=False,
        help_text=_("Fortæl om stedet, afstande, skole, hal og andet, I er fælles om."),
    )

    def clean_villages(self) -> list[list[Any]]:
        lines = [line.strip() for line in self.cleaned_data["villages"].splitlines() if line.strip()]
        read = [_village(line) for line in lines]
        if len({danish.slug(name) for name, _count in read}) < len(read):
            raise ValidationError(_("En landsby står der to gange."))
        return read


def _village(line: str) -> list[Any]:
    """«Hvidsø 1.620» → [name, 1620]; without a number the count is not known."""
    found = LINE.match(line)
    name = (found["name"] if found else line)[:80]
    count = found["count"] if found else None
    return [name, int(count.replace(".", "")) if count else None]


class ReasonsForm(forms.Form):
    challenges = ui.LongText(
        label=_("Hvad er udfordringen?"),
        rows=8,
        max_length=8000,
        required=False,
        help_text=_("Hvad sker der, hvis intet sker?"),
    )
    potentials = ui.LongText(
        label=_("Hvad kan I bygge på?"),
        rows=8,
        max_length=8000,
        required=False,
        help_text=_("Natur, steder, foreninger, erhverv, historier og mennesker."),
    )


class TogetherForm(forms.Form):
    cooperation = ui.LongText(
        label=_("Hvad arbejder I allerede sammen om?"),
        rows=6,
        max_length=8000,
        required=False,
        help_text=_("Foreninger, arrangementer, aftaler."),
    )
    people_behind = ui.LongText(
        label=_("Hvem står bag?"),
        rows=6,
        max_length=4000,
        required=False,
        help_text=_("Foreninger og grupper. Skriv kun navne på dem, der har sagt ja."),
    )


class EffortForm(forms.Form):
    amount = ui.Kroner(label=_("Kommunens medfinansiering"), required=False)
    hours = ui.Whole(label=_("Kommunens egne timer"), required=False)
    policy = ui.LongText(
        label=_("Hvordan passer det til kommunens politik?"), rows=5, max_length=4000, required=False
    )


class HelpForm(forms.Form):
    support = ui.Choice(label=_("Hvad søger I om?"), choices=Support.choices, required=False)
    timetable = ui.LongText(label=_("Hvornår vil I begynde?"), rows=4, max_length=4000, required=False)


FORMS: dict[str, type[forms.Form]] = {
    "kommunen": MunicipalityForm,
    "omraadet": VillagesForm,
    "baggrunden": ReasonsForm,
    "sammen": TogetherForm,
    "indsatsen": EffortForm,
    "stoetten": HelpForm,
}


def initial_of(application: Application, fields: tuple[str, ...]) -> dict[str, Any]:
    """What is written so far, as the forms show it."""
    values = {name: getattr(application, name) for name in fields}
    if "villages" in values:
        values["villages"] = "\n".join(
            " ".join(str(part) for part in pair if part is not None) for pair in application.villages
        )
    return values


class WordsForm(forms.Form):
    words = ui.LongText(label=_("Hvad vil I gerne vide?"), rows=6, max_length=4000)


class ReasonForm(forms.Form):
    reason = ui.LongText(
        label=_("Hvorfor siger I nej?"),
        rows=6,
        max_length=4000,
        help_text=_("Ansøgerne får begrundelsen med en mail."),
    )


class AcceptForm(forms.Form):
    name = forms.CharField(
        label=_("Klyngens navn"), max_length=80, help_text=_("Adressen laves af navnet og kan ikke ændres.")
    )
    template = ui.Choice(label=_("Hvor lang tid tager det?"))
    starts_on = ui.Day(label=_("Hvornår begynder det?"))
    name_1 = forms.CharField(label=_("Koordinator: navn"), max_length=120)
    email_1 = ui.Email(label=_("Koordinator: e-mail"))
    name_2 = forms.CharField(label=_("Endnu en koordinator: navn"), max_length=120, required=False)
    email_2 = ui.Email(label=_("Endnu en koordinator: e-mail"), required=False)
    invite_municipality = ui.Tick(
        label=_("Giv kontaktpersonen i kommunen adgang som kommunens kontaktperson"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template"].choices = [(t.code, t.name) for t in process.template_choices()]  # type: ignore[attr-defined]
        self.fields["starts_on"].initial = clock.today()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if bool(cleaned.get("name_2")) != bool(cleaned.get("email_2")) and "email_2" not in self.errors:
            self.add_error("email_2" if cleaned.get("name_2") else "name_2", _("Skriv både navn og e-mail."))
        return cleaned

    @property
    def coordinators(self) -> tuple[tuple[str, str], ...]:
        given = [(self.cleaned_data[f"name_{at}"], self.cleaned_data[f"email_{at}"]) for at in "12"]
        return tuple((name, email) for name, email in given if email)
