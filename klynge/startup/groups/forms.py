from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import villages
from klynge.ground.ui import forms as ui
from klynge.startup.groups.changes import Sitting, consent_text
from klynge.startup.groups.models import HOURS, INTERESTS, Seat, WorkingGroup
from klynge.startup.groups.queries import open_groups, working_groups


class SeatForm(forms.Form):
    """Who sits; for which village is chosen only when the seat is new."""

    village = forms.ModelChoiceField(
        label=_("Sidder for"),
        queryset=Village.objects.none(),
        required=False,
        empty_label=_("Kommunen (kontaktperson)"),
    )
    name = forms.CharField(label=_("Navn"), max_length=120)
    duty = forms.CharField(
        label=_("Opgave i gruppen"),
        max_length=60,
        required=False,
        help_text=_("For eksempel forkvinde eller kasserer."),
    )
    phone = ui.Phone(required=False)
    email = ui.Email(required=False)
    starts_on = ui.Day(label=_("Fra"), required=False)
    ends_on = ui.Day(
        label=_("Til"), required=False, help_text=_("To år er almindeligt. Så når I at finde en afløser.")
    )
    substitute_name = forms.CharField(label=_("Suppleant"), max_length=120, required=False)
    substitute_phone = ui.Phone(label=_("Suppleantens telefon"), required=False)
    substitute_email = ui.Email(label=_("Suppleantens e-mail"), required=False)
    is_public = ui.Tick(
        label=_("Vis navn og telefon på klyngens side"), required=False, help_text=_("Spørg først.")
    )
    invite = ui.Tick(
        label=_("Send et link, så personen kan logge ind"),
        required=False,
        help_text=_("Personen får rollen og ser arbejdsrummet."),
    )

    def __init__(
        self, *args: Any, cluster: Cluster, seat: Seat | None = None, may_invite: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["village"].queryset = villages(cluster)  # type: ignore[attr-defined]
        if seat:
            del self.fields["village"]
        if not may_invite or (seat and seat.person_id):
            del self.fields["invite"]

    @staticmethod
    def values_of(seat: Seat) -> dict[str, Any]:
        return {name: getattr(seat, name) for name in Sitting.__dataclass_fields__}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.errors:
            return values
        made: dict[str, Any] = {"sitting": Sitting(**{n: values[n] for n in Sitting.__dataclass_fields__})}
        if "village" in values:
            made |= {"village": values["village"], "is_municipal": values["village"] is None}
        return {**made, "invite": values.get("invite", False)}


class EndForm(forms.Form):
    ends_on = ui.Day(label=_("Sidste dag"), required=False, help_text=_("Tom betyder i dag."))


class GroupForm(forms.Form):
    name = forms.CharField(label=_("Gruppens navn"), max_length=80)
    purpose = ui.LongText(
        label=_("Hvad skal gruppen?"), rows=3, help_text=_("Én eller to sætninger. De står på klyngens side.")
    )
    is_permanent = forms.TypedChoiceField(
        label=_("Hvor længe?"),
        coerce=lambda value: value == "yes",
        choices=[("yes", _("Fast gruppe")), ("no", _("Til ét projekt er færdigt"))],
        widget=forms.RadioSelect(),
        error_messages={"required": _("Vælg en af mulighederne.")},
    )
    is_open = ui.Tick(
        label=_("Nye er velkomne"), required=False, help_text=_("Så står der «Vil du være med?» på siden.")
    )

    @staticmethod
    def values_of(group: WorkingGroup) -> dict[str, Any]:
        length = "yes" if group.is_permanent else "no"
        return {
            "name": group.name,
            "purpose": group.purpose,
            "is_permanent": length,
            "is_open": group.is_open,
        }


class MemberForm(forms.Form):
    name = forms.CharField(label=_("Navn"), max_length=120)
    phone = ui.Phone(required=False)
    email = ui.Email(required=False)
    is_holder = ui.Tick(label=_("Er tovholder"), required=False)
    is_public = ui.Tick(label=_("Vis navnet på klyngens side"), required=False, help_text=_("Spørg først."))
    invite = ui.Tick(label=_("Send et link, så personen kan logge ind"), required=False)

    def __init__(self, *args: Any, may_invite: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_invite:
            del self.fields["invite"]


class JoinForm(forms.Form):
    """«Vær med»: few questions, no account."""

    name = forms.CharField(
        label=_("Dit navn"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    phone = ui.Phone(required=False, help_text=_("Telefon eller e-mail er nok."))
    email = ui.Email(required=False)
    village = forms.ModelChoiceField(
        label=_("Din landsby"),
        queryset=Village.objects.none(),
        required=False,
        empty_label=_("Et andet sted, eller vil ikke sige det"),
    )
    interests = ui.Choices(
        label=_("Hvad har du lyst til?"),
        choices=INTERESTS,
        required=False,
        help_text=_("Sæt så mange kryds, du vil. Det binder ikke."),
    )
    group = forms.ModelChoiceField(
        label=_("En bestemt arbejdsgruppe?"),
        queryset=WorkingGroup.objects.none(),
        required=False,
        empty_label=_("Nej, hvor der er brug for mig"),
    )
    skills = ui.LongText(
        label=_("Er der noget, du er god til eller kan låne ud?"),
        rows=3,
        required=False,
        max_length=600,
        help_text=_("For eksempel: tømrer, har trailer, laver gerne kage."),
    )
    hours = forms.ChoiceField(
        label=_("Hvor meget tid har du?"), choices=HOURS, required=False, widget=forms.RadioSelect()
    )
    consent = ui.Tick(required=True)
    website = forms.CharField(required=False, widget=forms.HiddenInput())

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["village"].queryset = villages(cluster)  # type: ignore[attr-defined]
        self.fields["group"].queryset = open_groups(cluster)  # type: ignore[attr-defined]
        self.fields["consent"].label = consent_text(cluster)

    @property
    def is_a_machine(self) -> bool:
        """Only a machine fills in what no person sees."""
        return bool(self.data.get("website"))

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if not values.get("phone") and not values.get("email") and not {"phone", "email"} & set(self.errors):
            self.add_error("phone", _("Skriv telefon eller e-mail, så vi kan få fat i dig."))
        values.pop("website", None)
        values.pop("consent", None)
        return values


class AssignForm(forms.Form):
    group = forms.ModelChoiceField(label=_("Arbejdsgruppe"), queryset=WorkingGroup.objects.none())

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].queryset = working_groups(cluster)  # type: ignore[attr-defined]


class FilterForm(forms.Form):
    """Which volunteers to show."""

    landsby = forms.ModelChoiceField(
        label=_("Landsby"), queryset=Village.objects.none(), required=False, empty_label=_("Alle landsbyer")
    )
    interesse = forms.ChoiceField(label=_("Lyst til"), required=False, choices=[("", _("Alt")), *INTERESTS])
    venter = ui.Tick(label=_("Kun dem, ingen har talt med"), required=False)

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["landsby"].queryset = villages(cluster)  # type: ignore[attr-defined]

    def wanted(self) -> dict[str, Any]:
        """Arguments of `queries.volunteers`; what makes no sense filters nothing."""
        values = self.cleaned_data if self.is_valid() else {}
        village = values.get("landsby")
        return {
            "village": village.id if village else None,
            "interest": values.get("interesse", ""),
            "waiting": values.get("venter", False),
        }
