from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import villages
from klynge.ground.files.forms import PictureFields
from klynge.ground.ui import forms as ui
from klynge.mapping.potentials.changes import Proposer, Thing
from klynge.mapping.potentials.models import Potential

THING = ("title", "category", "village", "description", "place", "latitude", "longitude")
PICTURE = ("picture", "picture_alt", "picture_source", "picture_rights")
PROPOSER = ("name", "email", "phone")


class Degrees(forms.FloatField):
    """A length or breadth in degrees; a Danish comma or a point."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "data-width": "short"}))
        kwargs.setdefault("error_messages", {"invalid": _("Skriv grader som 56,1234.")})
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> float | None:  # type: ignore[override]  # a float field is an integer field there
        return super().to_python(value.replace(",", ".") if isinstance(value, str) else value)


class ThingForm(PictureFields):
    """What there is to build on, where, and a picture of it."""

    field_order = [*THING, *PICTURE]

    title = forms.CharField(
        label=_("Hvad er det?"),
        max_length=120,
        help_text=_("For eksempel «Det gamle pakhus» eller «Koret i Ørum»."),
    )
    category = ui.Choice(label=_("Hvilken slags er det?"), choices=Potential.Category.choices)
    village: "forms.ModelChoiceField[Village]" = forms.ModelChoiceField(
        label=_("Hvilken landsby?"), required=False, queryset=None, empty_label=_("Hele klyngen")
    )
    description = ui.LongText(
        label=_("Hvad kan vi bygge på?"),
        rows=4,
        required=False,
        max_length=3000,
        help_text=_(
            "Skriv, hvad der er godt ved det, og hvem der ved noget om det. Skriv ikke andres navne uden at spørge dem."
        ),
    )
    place = forms.CharField(
        label=_("Hvor er det?"),
        max_length=200,
        required=False,
        help_text=_("For eksempel «for enden af Havnevej»."),
    )
    latitude = Degrees(label=_("Breddegrad"), help_text=_("For eksempel 56,1234."))
    longitude = Degrees(label=_("Længdegrad"), help_text=_("For eksempel 9,1234."))

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["village"].queryset = villages(cluster)  # type: ignore[attr-defined]

    @staticmethod
    def values_of(potential: Potential) -> dict[str, Any]:
        return {name: getattr(potential, name) for name in THING} | {"village": potential.village_id}

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if self.errors:
            return values
        return {"thing": Thing(**{name: values[name] for name in THING}), "picture": values["picture"]}


class ProposeForm(ThingForm):
    """For everybody: no account, few musts, and a trap for machines."""

    field_order = [*THING, *PICTURE, *PROPOSER]

    name = forms.CharField(
        label=_("Dit navn"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = ui.Email(required=False, help_text=_("Så skriver vi til dig, når vi har svaret på forslaget."))
    phone = ui.Phone(required=False)
    website = forms.CharField(required=False, widget=forms.HiddenInput())

    @property
    def is_a_machine(self) -> bool:
        """Only a machine fills in what no person sees."""
        return bool(self.data.get("website"))

    def clean(self) -> dict[str, Any]:
        values = dict(super().clean())
        if self.errors:
            return values
        who = Proposer(**{name: self.cleaned_data.get(name) or "" for name in PROPOSER})
        return {"thing": values["thing"], "picture": values["picture"], "proposer": who}


class DeclineForm(forms.Form):
    reason = forms.CharField(
        label=_("Hvorfor ikke?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Den, der foreslog det, får grunden at vide, hvis vi har en e-mail."),
    )
