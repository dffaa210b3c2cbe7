from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import villages
from klynge.ground.fielding.changes import Terms
from klynge.ground.fielding.models import Round


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Din personlige kode"),
        max_length=40,
        help_text=_("Den står i brevet. For eksempel WM26K-CP252."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class TermsForm(forms.Form):
    """What is decided before anybody is asked."""

    title = forms.CharField(label=_("Titel"), max_length=120)
    why = forms.CharField(
        label=_("Hvorfor spørger I?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        help_text=_("To sætninger. De står i brevet og før det første spørgsmål."),
    )
    extract_on = forms.DateField(
        label=_("Udtræksdato"),
        help_text=_("Alle, der er fyldt 16 år den dag, bliver spurgt."),
        initial=clock.today,
    )
    closes_on = forms.DateField(label=_("Lukker den"))
    closes_clock = forms.TimeField(label=_("Klokken"), initial=time(20, 0))
    paper_until = forms.DateField(label=_("Papirsvar skal være fremme den"))
    goal_percent = forms.IntegerField(label=_("Mål for svarprocent"), min_value=1, max_value=100, initial=45)
    phone = forms.CharField(label=_("Telefon, man kan ringe til"), max_length=20)
    controller = forms.CharField(
        label=_("Dataansvarlig"), max_length=200, help_text=_("Den kommune eller forening, der er ansvarlig.")
    )

    @staticmethod
    def values_of(round_: Round) -> dict[str, Any]:
        local = round_.closes_at.astimezone(clock.COPENHAGEN)
        names = ("title", "why", "extract_on", "paper_until", "goal_percent", "phone", "controller")
        return {
            **{n: getattr(round_, n) for n in names},
            "closes_on": local.date(),
            "closes_clock": local.time(),
        }

    def clean(self) -> dict[str, Any]:
        values = dict(super().clean() or {})
        day, hour = values.pop("closes_on", None), values.pop("closes_clock", None)
        if self.errors or day is None or hour is None:
            return values
        closes_at: datetime = clock.at(day, hour.hour, hour.minute)
        return {"terms": Terms(closes_at=closes_at, **values)}


class CountsForm(forms.Form):
    """How many have turned 16 in each village; the municipality knows."""

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.villages: list[Village] = list(villages(cluster))
        for village in self.villages:
            self.fields[str(village.id)] = forms.IntegerField(
                label=village.name, min_value=0, max_value=20_000, required=False, initial=0
            )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        return {"counts": {v: values.get(str(v.id)) or 0 for v in self.villages}}


class AgreementForm(forms.Form):
    on = forms.DateField(label=_("Databehandleraftalen er underskrevet den"))


class RegisterForm(forms.Form):
    file = forms.FileField(
        label=_("Registerfil (CSV)"),
        help_text=_(
            "Kolonner: navn, adresse, postnr, landsby eller sogn, alder på udtræksdatoen; gerne køn, by og "
            "beskyttet. Aldrig CPR-numre."
        ),
    )

    def clean(self) -> dict[str, Any]:
        upload = (super().clean() or {}).get("file")
        return {"content": upload.read() if upload else b""}


class ExtendForm(forms.Form):
    closes_on = forms.DateField(label=_("Ny lukkedag"))
    closes_clock = forms.TimeField(label=_("Klokken"), initial=time(20, 0))
    paper_until = forms.DateField(label=_("Papirsvar skal være fremme den"))
    reason = forms.CharField(label=_("Hvorfor forlænger I?"), max_length=300)

    def clean(self) -> dict[str, Any]:
        values = dict(super().clean() or {})
        day, hour = values.pop("closes_on", None), values.pop("closes_clock", None)
        if isinstance(day, date) and isinstance(hour, time):
            values["closes_at"] = clock.at(day, hour.hour, hour.minute)
        return values
