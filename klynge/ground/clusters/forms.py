from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.changes import Look, Place
from klynge.ground.clusters.models import Cluster, Role, Village
from klynge.ground.clusters.queries import villages
from klynge.ground.files.forms import PictureFields
from klynge.ground.files.models import Picture
from klynge.ground.ui import forms as ui


class LookForm(forms.Form):
    name = forms.CharField(label=_("Klyngens navn"), max_length=80)
    tagline = forms.CharField(
        label=_("Én sætning om os"),
        max_length=120,
        required=False,
        help_text=_("Den står stort på forsiden."),
    )
    story = ui.LongText(label=_("Kort om klyngen"), rows=4, required=False)
    pitch = ui.LongText(
        label=_("Elevatortale"),
        rows=4,
        required=False,
        help_text=_(
            "Så alle fortæller det samme: Hvem er vi, hvad vil vi, hvorfor er det godt for landsbyen?"
        ),
    )
    accent = forms.RegexField(
        r"^#[0-9a-fA-F]{6}$",
        label=_("Farve"),
        widget=forms.TextInput(attrs={"type": "color"}),
        help_text=_("Vi retter den selv til, så teksten altid kan læses."),
    )
    email = ui.Email(label=_("E-mail, man kan skrive til"), required=False)

    @staticmethod
    def values_of(cluster: Cluster) -> dict[str, Any]:
        return {name: getattr(cluster, name) for name in Look.__dataclass_fields__}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.errors:
            return values
        return {"look": Look(**{**values, "accent": values["accent"].lower()})}


class OwnPictureForm(PictureFields):
    """A logo or a cover; a file is asked for unless the old one is taken away."""


class PictureWordsForm(forms.Form):
    """What stands with a picture, wherever it is shown."""

    alt = forms.CharField(
        label=_("Hvad viser billedet?"), max_length=300, help_text=_("Læses op for dem, der ikke kan se det.")
    )
    source = forms.CharField(label=_("Hvem har taget billedet?"), max_length=200)

    @staticmethod
    def values_of(picture: Picture) -> dict[str, Any]:
        return {"alt": picture.alt, "source": picture.source}


class MunicipalityForm(forms.Form):
    code = forms.CharField(
        label=_("Kommunekode"), max_length=4, help_text=_("Fire cifre. For eksempel 0101 for København.")
    )
    name = forms.CharField(label=_("Kommunens navn"), max_length=80)


class VillageForm(forms.Form):
    name = forms.CharField(label=_("Navn"), max_length=80)
    inhabitants = ui.Whole(label=_("Indbyggere"), required=False, help_text=_("Må gerne være under 200."))
    inhabitants_source = forms.CharField(
        label=_("Hvor kommer tallet fra?"),
        max_length=120,
        required=False,
        help_text=_("For eksempel Danmarks Statistik, SOGN1."),
    )
    inhabitants_on = ui.Day(label=_("Hvilken dag gælder tallet?"), required=False)
    latitude = forms.FloatField(label=_("Breddegrad"), required=False, localize=True)
    longitude = forms.FloatField(label=_("Længdegrad"), required=False, localize=True)

    @staticmethod
    def values_of(village: Village) -> dict[str, Any]:
        names = ("name", "inhabitants", "inhabitants_source", "inhabitants_on", "latitude", "longitude")
        return {name: getattr(village, name) for name in names}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        return values if self.errors else {"place": Place(**values)}


class PoolForm(forms.Form):
    neighbour = forms.ModelChoiceField(
        label=_("Vis sammen med"),
        queryset=Village.objects.none(),
        required=False,
        empty_label=_("Ingen; den er stor nok"),
        help_text=_("Landsbyer med under 50 spurgte eller 20 svar vises sammen med denne nabo."),
    )

    def __init__(self, *args: Any, village: Village, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["neighbour"].queryset = villages(village.cluster).exclude(pk=village.pk)  # type: ignore[attr-defined]


class RoleForm(forms.Form):
    """Give somebody a role; who has no account is invited by e-mail."""

    name = forms.CharField(label=_("Navn"), max_length=120)
    email = ui.Email()
    kind = ui.Choice(
        label=_("Rolle"),
        choices=[c for c in Role.Kind.choices if c[0] not in ("secretariat", "administrator")],
    )
    starts_on = ui.Day(label=_("Fra"), required=False)
    ends_on = ui.Day(
        label=_("Til"),
        required=False,
        help_text=_("Roller slutter. Skriv hvornår, så I når at finde en afløser."),
    )
    is_contact = ui.Tick(label=_("Vis navn og telefon på klyngens sider"), required=False)
