from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.drafts.forms import AdoptForm as AdoptOnForm
from klynge.ground.ui import forms as ui
from klynge.vision.text.queries import Weighed

ANSWERS = [("in", _("Den er med")), ("out", _("Vi lader den ligge"))]


class WeighForm(forms.Form):
    """«Vi har hørt»: an answer to each finding, and a reason for those left out."""

    def __init__(self, weighed: list[Weighed], data: Any = None) -> None:
        super().__init__(data)
        self.weighed = weighed
        for line in weighed:
            key = line.finding.id.hex
            said = {True: "in", False: "out", None: ""}[line.is_in]
            self.fields[f"answer_{key}"] = forms.ChoiceField(
                label=line.finding.text,
                choices=ANSWERS,
                required=False,
                widget=forms.RadioSelect(),
                initial=said,
            )
            self.fields[f"reason_{key}"] = forms.CharField(
                label=_("Hvorfor lader I den ligge?"), max_length=300, required=False, initial=line.reason
            )

    @property
    def rows(self) -> list[tuple[Weighed, forms.BoundField, forms.BoundField]]:
        keys = [(line, line.finding.id.hex) for line in self.weighed]
        return [(line, self[f"answer_{key}"], self[f"reason_{key}"]) for line, key in keys]

    def clean(self) -> dict[str, Any]:
        kept, left = [], dict[UUID, str]()
        for line in self.weighed:
            key = line.finding.id.hex
            answer, reason = (
                self.cleaned_data.get(f"answer_{key}"),
                self.cleaned_data.get(f"reason_{key}", ""),
            )
            if answer == "in":
                kept.append(line.finding)
            elif answer == "out" and reason.strip():
                left[line.finding.id] = reason
            elif answer == "out":
                self.add_error(f"reason_{key}", _("Skriv en grund. Borgerne får den at se."))
        return {"kept": kept, "left": left}


class AdoptForm(AdoptOnForm):
    """When and where; the page remembers which version was read."""

    on = ui.Day(label=_("Vedtaget den"))
    version = forms.UUIDField(widget=forms.HiddenInput)
