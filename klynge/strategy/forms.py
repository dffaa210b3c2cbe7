from django import forms
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.forms import CiteField
from klynge.ground.findings.queries import chosen
from klynge.ground.ui import forms as ui


class CiteForm(forms.Form):
    """Which findings the chapter builds on."""

    def __init__(self, *args: object, cluster: Cluster, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.cluster = cluster
        self.fields["findings"] = CiteField(cluster=cluster, label=_("Pointer, kapitlet bygger på"))

    def clean(self) -> dict[str, object]:
        values = super().clean() or {}
        return {"findings": chosen(self.cluster, values.get("findings") or [])}


class AdoptForm(forms.Form):
    on = ui.Day(label=_("Vedtaget den"), initial=clock.today)
    where = forms.CharField(
        label=_("Hvor"), max_length=200, help_text=_("For eksempel: Styregruppens møde i hallen i Kærby.")
    )
    is_read = ui.Tick(
        label=_("Vi har læst planen igennem, som den står nu"),
        error_messages={
            "required": _("Læs planen igennem, og sæt kryds. En vedtaget udgave kan ikke ændres.")
        },
    )
    read = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, object]:
        values = super().clean() or {}
        values.pop("is_read", None)
        return values
