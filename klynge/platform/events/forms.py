from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster
from klynge.ground.clusters.queries import villages
from klynge.ground.directory.forms import VillageField
from klynge.ground.directory.models import Association, Facility
from klynge.ground.directory.queries import associations, facilities
from klynge.ground.files.forms import PictureFields
from klynge.ground.ui import forms as ui
from klynge.ground.ui import richtext
from klynge.platform.events.changes import Plan
from klynge.platform.events.models import Event


class EventForm(PictureFields):
    """What, when and where are enough; the rest lies folded."""

    field_order = ["title", "starts_on", "starts_clock", "facility", "place"]

    title = forms.CharField(label=_("Hvad sker der?"), max_length=120)
    starts_on = ui.Day(label=_("Dag"))
    starts_clock = ui.Clock(
        label=_("Begynder kl."), required=False, help_text=_("Tomt, hvis det varer hele dagen.")
    )
    facility: "forms.ModelChoiceField[Facility]" = forms.ModelChoiceField(
        label=_("Sted"), required=False, queryset=Facility.objects.none(), empty_label=_("Et andet sted")
    )
    place = forms.CharField(
        label=_("Et andet sted"), max_length=160, required=False, help_text=_("For eksempel «Ved gadekæret».")
    )
    ends_clock = ui.Clock(label=_("Slutter kl."), required=False)
    ends_on = ui.Day(label=_("Sidste dag"), required=False, help_text=_("Kun hvis det varer flere dage."))
    text = ui.WrittenText(label=_("Mere om det"), rows=6, required=False)
    village = VillageField()
    association: "forms.ModelChoiceField[Association]" = forms.ModelChoiceField(
        label=_("Hvem holder det?"),
        required=False,
        queryset=Association.objects.none(),
        empty_label=_("En anden end foreningerne på listen"),
    )
    organiser = forms.CharField(label=_("En anden arrangør"), max_length=120, required=False)

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lists: dict[str, Any] = {"village": villages, "facility": facilities, "association": associations}
        for name, rows in lists.items():
            self.fields[name].queryset = rows(cluster)  # type: ignore[attr-defined]

    @staticmethod
    def values_of(event: Event) -> dict[str, Any]:
        names = [name for name in EventForm.base_fields if not name.startswith("picture")]
        values = {name: getattr(event, name) for name in names}
        if event.ends_on == event.starts_on:
            values["ends_on"] = None
        return {**values, "text": richtext.to_plain(event.text)}

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if self.errors:
            return values
        values["text"] = richtext.from_plain(values["text"])
        rest: dict[str, Any] = {
            name: values.pop(name) for name in ("picture", "without_picture") if name in values
        }
        return {"plan": Plan(**values), **rest}


class EditEventForm(EventForm):
    without_picture = ui.Tick(label=_("Tag billedet væk"), required=False)


class CancelForm(forms.Form):
    why = forms.CharField(
        label=_("Hvorfor, og hvad nu?"),
        max_length=200,
        required=False,
        help_text=_("For eksempel «Storm. Vi prøver igen den 12. maj»."),
    )
