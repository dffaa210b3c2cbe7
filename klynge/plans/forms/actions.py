from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.queries import chosen
from klynge.ground.ui import forms as ui
from klynge.plans.changes import ActionText
from klynge.plans.forms import fields
from klynge.plans.models import Action, FocusArea


class ActionForm(forms.Form):
    """What, why, who, when, with what."""

    title = forms.CharField(label=_("Hvad vil I gøre?"), max_length=160)
    why = fields.Rich(label=_("Hvorfor?"), required=False, rows=4)
    partners = forms.CharField(label=_("Samarbejdspartnere"), max_length=300, required=False)
    starts_on = ui.Day(label=_("Begynder"), required=False)
    ends_on = ui.Day(label=_("Slutter"), required=False)
    horizon = forms.ChoiceField(
        label=_("Sigt"), choices=[("", _("Ikke valgt")), *Action.Horizon.choices], required=False
    )
    cost = ui.Kroner(label=_("Penge"), required=False)
    hours = ui.Whole(label=_("Frivillige timer"), required=False, max_value=1_000_000)
    municipality_part = forms.CharField(
        label=_("Kommunens del"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    risk = forms.CharField(
        label=_("Hvad kan gå galt?"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    indicator = forms.CharField(label=_("Sådan ser I, at det lykkes"), max_length=200, required=False)
    follow_up_on = ui.Day(label=_("Næste opfølgning"), required=False)

    field_order = (
        "title",
        "area",
        "why",
        "findings",
        "holder",
        "holder_name",
        "group",
        "partners",
        "villages",
    )

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cluster = cluster
        self.fields["area"] = forms.ModelChoiceField(
            label=_("Indsatsområde"), queryset=FocusArea.objects.of(cluster), empty_label=None
        )
        self.fields["holder"] = fields.holder(cluster)
        self.fields["holder_name"] = fields.holder_name()
        self.fields["group"] = fields.group(cluster)
        self.fields["villages"] = fields.places(cluster)
        self.fields["findings"] = fields.findings(cluster)
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.errors:
            return values
        area = values.pop("area")
        values["findings"] = chosen(self.cluster, values["findings"])
        return {"area": area, "text": ActionText(**values)}

    @staticmethod
    def values_of(action: Action) -> dict[str, Any]:
        names = set(ActionText.__dataclass_fields__) - {"villages", "findings"}
        return {name: getattr(action, name) for name in names} | {
            "area": action.focus_area,
            "villages": action.villages.all(),
            "findings": [str(pk) for pk in action.citations.values_list("finding_id", flat=True)],
        }


class StatusForm(forms.Form):
    status = ui.Choice(label=_("Hvordan står det?"), choices=Action.Status.choices)
    note = forms.CharField(
        label=_("Én linje om, hvad der er sket"),
        max_length=300,
        required=False,
        help_text=_("Den står på klyngens side."),
    )
    on = ui.Day(label=_("Dato"))
    follow_up_on = ui.Day(label=_("Næste opfølgning"), required=False)

    @staticmethod
    def values_of(action: Action) -> dict[str, Any]:
        return {"status": action.status, "on": clock.today(), "follow_up_on": action.follow_up_on}


class FilterForm(forms.Form):
    """Sent with GET; what makes no sense is ignored."""

    omraade = forms.ModelChoiceField(
        label=_("Indsatsområde"), queryset=FocusArea.objects.none(), required=False, empty_label=_("Alle")
    )
    status = forms.ChoiceField(label=_("Status"), required=False)
    forsinket = ui.Tick(label=_("Kun dem, der er forsinket"), required=False)

    def __init__(self, data: Any, *, cluster: Cluster, public: bool) -> None:
        super().__init__(data)
        self.fields["omraade"].queryset = FocusArea.objects.of(cluster)  # type: ignore[attr-defined]
        place = fields.places(cluster)
        self.fields["landsby"] = forms.ModelChoiceField(
            label=_("Landsby"), queryset=place.queryset, required=False, empty_label=_("Alle")
        )
        shown = [c for c in Action.Status.choices if not public or c[0] != Action.Status.IDEA]
        self.fields["status"].choices = [("", _("Alle")), *shown]  # type: ignore[attr-defined]
        self.order_fields(["omraade", "landsby", "status", "forsinket"])

    def wanted(self) -> dict[str, Any]:
        self.is_valid()
        area, village = self.cleaned_data.get("omraade"), self.cleaned_data.get("landsby")
        return {
            "focus_area": area.id if area else None,
            "village": village.id if village else None,
            "status": self.cleaned_data.get("status", ""),
            "late": self.cleaned_data.get("forsinket", False),
        }
