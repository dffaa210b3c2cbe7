from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.ui import forms as ui


class PopulationForm(forms.Form):
    """Pasted or in a file; one of them."""

    text = forms.CharField(
        label=_("Tallene"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Én linje for hver: landsby; alder; køn; antal. For eksempel: Ørum; 30-39; k; 24."),
    )
    file = ui.Upload(label=_("Eller en CSV-fil"), accept=".csv,text/csv", required=False)
    source = forms.CharField(
        label=_("Hvor kommer tallene fra?"),
        max_length=160,
        help_text=_("For eksempel Danmarks Statistik, SOGN1."),
    )
    counted_on = ui.Day(label=_("Hvilken dag gælder de?"))

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        upload = values.pop("file", None)
        if upload and upload.size > 1_000_000:
            self.add_error("file", _("Filen er over 1 MB. Den skal kun have landsby, alder, køn og antal."))
        elif upload:
            try:
                values["text"] = upload.read().decode("utf-8-sig")
            except UnicodeDecodeError:
                self.add_error("file", _("Gem filen som CSV i UTF-8, og prøv igen."))
        return values


class FigureForm(forms.Form):
    name = forms.CharField(label=_("Hvad er talt?"), max_length=120, help_text=_("For eksempel husstande."))
    value = forms.CharField(
        label=_("Hvor mange?"), max_length=40, widget=forms.TextInput(attrs={"data-width": "short"})
    )
    source = forms.CharField(label=_("Hvor kommer tallet fra?"), max_length=160)
    counted_on = ui.Day(label=_("Hvilken dag gælder det?"))
