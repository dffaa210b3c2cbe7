from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters import areas, areas_file
from klynge.ground.ui import forms as ui
from klynge.methods.geometry import Feature


class FileForm(forms.Form):
    file = ui.Upload(
        label=_("GeoJSON-fil med områder"),
        accept=".geojson,.json,application/geo+json,application/json",
        help_text=_("I længde- og breddegrader (WGS84), højst 20 MB."),
    )


class ChooseForm(forms.Form):
    """What the file's properties mean, and which of its areas to take."""

    name = forms.ChoiceField(label=_("Hvor står navnet?"))
    code = forms.ChoiceField(label=_("Hvor står sognekoden?"), required=False)
    where = forms.ChoiceField(label=_("Hvilke områder skal med?"), required=False)
    kind = ui.Choice(
        label=_("Hvad skal der laves?"),
        choices=[(areas.VILLAGES, _("En landsby af hvert område")), (areas.PARISHES, _("Kun sogne"))],
    )

    def __init__(self, *args: Any, features: Sequence[Feature], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        there = [(name, _example(features, name)) for name in areas_file.properties(features)]
        self._offer("name", [("", _("Vælg")), *there])
        self._offer("code", [("", _("Der er ingen koder")), *there])
        self._offer("where", [("", _("Alle")), *areas_file.filters(features)])

    def _offer(self, field: str, choices: list[tuple[str, Any]]) -> None:
        self.fields[field].choices = choices  # type: ignore[attr-defined]


def _example(features: Sequence[Feature], name: str) -> str:
    """«sognenavn (Espe, Heden …)»."""
    values = [value for value, _count in areas_file.values(features, name)[:2]]
    return f"{name} ({', '.join(values)} …)"
