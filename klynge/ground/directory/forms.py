from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import villages
from klynge.ground.directory.changes import AboutAssociation, AboutFacility, Contact
from klynge.ground.directory.models import Association, Facility
from klynge.ground.directory.queries import associations
from klynge.ground.findings.models import THEMES
from klynge.ground.ui import forms as ui


class VillageField(forms.ModelChoiceField[Village]):
    """One of the cluster's villages, or the whole cluster."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Landsby"))
        kwargs.setdefault("empty_label", _("Hele klyngen"))
        super().__init__(queryset=Village.objects.none(), required=False, **kwargs)


class AssociationForm(forms.Form):
    name = forms.CharField(label=_("Foreningens navn"), max_length=120)
    category = forms.ChoiceField(label=_("Hvad slags?"), choices=Association.Category.choices)
    village = VillageField()
    purpose = ui.LongText(
        label=_("Hvad laver I?"),
        rows=3,
        required=False,
        help_text=_("Et par linjer, som en tilflytter forstår."),
    )
    already_does = ui.LongText(
        label=_("Hvad står I for i dag?"),
        rows=3,
        required=False,
        help_text=_(
            "For eksempel sankthansbålet, nøglen til hallen eller ture på kirkestien. Så finder ingen på det igen."
        ),
    )
    theme = forms.ChoiceField(
        label=_("Tema"), required=False, choices=[("", _("Intet bestemt tema")), *THEMES]
    )
    web = forms.URLField(label=_("Hjemmeside"), required=False, max_length=300, assume_scheme="https")
    cvr = forms.RegexField(
        r"^[0-9]{8}$",
        label=_("CVR-nummer"),
        required=False,
        error_messages={"invalid": _("Et CVR-nummer er 8 cifre.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "data-width": "short"}),
    )
    contact_name = forms.CharField(label=_("Kontaktperson"), max_length=120, required=False)
    contact_phone = ui.Phone(label=_("Kontaktpersonens telefon"), required=False)
    contact_email = ui.Email(label=_("Kontaktpersonens e-mail"), required=False)
    contact_agreed = ui.Tick(
        label=_("Kontaktpersonen har sagt ja til at stå på den offentlige side"),
        required=False,
        help_text=_("Uden krydset ser kun I, der har en rolle i klyngen, navn, telefon og e-mail."),
    )

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["village"].queryset = villages(cluster)  # type: ignore[attr-defined]

    @staticmethod
    def values_of(association: Association) -> dict[str, Any]:
        names = [*AssociationForm.base_fields]
        names.remove("contact_agreed")
        values = {name: getattr(association, name) for name in names}
        return {**values, "contact_agreed": association.is_public}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.errors:
            return values
        contact = {part: values.pop(f"contact_{part}") for part in ("name", "phone", "email", "agreed")}
        return {"about": AboutAssociation(**values, contact=Contact(**contact))}


class FacilityForm(forms.Form):
    name = forms.CharField(label=_("Stedets navn"), max_length=120)
    kind = forms.ChoiceField(label=_("Hvad slags?"), choices=Facility.Kind.choices)
    village = VillageField()
    address = forms.CharField(label=_("Adresse"), max_length=200, required=False)
    capacity = ui.Whole(label=_("Hvor mange er der plads til?"), required=False)
    how_to_borrow = ui.LongText(
        label=_("Sådan låner I stedet"),
        rows=3,
        required=False,
        help_text=_("Hvem spørger man, hvad koster det, og hvor ligger nøglen?"),
    )
    association: "forms.ModelChoiceField[Association]" = forms.ModelChoiceField(
        label=_("Hvem står for stedet?"),
        required=False,
        queryset=Association.objects.none(),
        empty_label=_("Ingen forening på listen"),
    )
    web = forms.URLField(label=_("Hjemmeside"), required=False, max_length=300, assume_scheme="https")
    latitude = forms.FloatField(
        label=_("Breddegrad"),
        required=False,
        localize=True,
        min_value=-90,
        max_value=90,
        help_text=_("Hvis stedet skal på kortet, for eksempel 55,3."),
    )
    longitude = forms.FloatField(
        label=_("Længdegrad"), required=False, localize=True, min_value=-180, max_value=180
    )

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["village"].queryset = villages(cluster)  # type: ignore[attr-defined]
        self.fields["association"].queryset = associations(cluster)  # type: ignore[attr-defined]

    @staticmethod
    def values_of(facility: Facility) -> dict[str, Any]:
        return {name: getattr(facility, name) for name in FacilityForm.base_fields}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        return values if self.errors else {"about": AboutFacility(**values)}
