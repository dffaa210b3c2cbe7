from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import villages
from klynge.ground.ui import forms as ui
from klynge.ground.ui import richtext
from klynge.startup.groups.models import WorkingGroup
from klynge.startup.groups.queries import working_groups
from klynge.startup.meetings.models import Decision, Item, Meeting


class MeetingForm(forms.Form):
    """When, where, about what. The kind, the group and the whole agenda are asked only when it is new."""

    title = forms.CharField(label=_("Hvad hedder mødet?"), max_length=160)
    kind = ui.Choice(label=_("Hvad er det for et møde?"), choices=Meeting.Kind.choices)
    group = forms.ModelChoiceField(
        label=_("Hvilken arbejdsgruppe?"),
        queryset=WorkingGroup.objects.none(),
        required=False,
        empty_label=_("Ingen"),
        help_text=_("Kun når det er en arbejdsgruppes møde."),
    )
    day = ui.Day(label=_("Dag"))
    hour = ui.Clock(label=_("Klokken"))
    place = forms.CharField(
        label=_("Sted"),
        max_length=160,
        required=False,
        help_text=_("For eksempel Forsamlingshuset, Bygaden 4."),
    )
    village = forms.ModelChoiceField(
        label=_("Landsby"), queryset=Village.objects.none(), required=False, empty_label=_("Ingen bestemt")
    )
    agenda = ui.LongText(
        label=_("Dagsorden"),
        rows=6,
        required=False,
        help_text=_("Ét punkt på hver linje. Den kan rettes bagefter."),
    )
    is_public = ui.Tick(
        label=_("Alle må læse om mødet"),
        required=False,
        help_text=_(
            "Borgermøder kommer på klyngens side med det samme. Referatet kommer, når det er godkendt."
        ),
    )

    def __init__(self, *args: Any, cluster: Cluster, meeting: Meeting | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["village"].queryset = villages(cluster)  # type: ignore[attr-defined]
        self.fields["group"].queryset = working_groups(cluster)  # type: ignore[attr-defined]
        if meeting:
            for name in ("kind", "group", "agenda"):
                del self.fields[name]

    @staticmethod
    def values_of(meeting: Meeting) -> dict[str, Any]:
        local = meeting.starts_at.astimezone(clock.COPENHAGEN)
        kept = {name: getattr(meeting, name) for name in ("title", "place", "village", "is_public")}
        return {**kept, "day": local.date(), "hour": local.time()}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.errors:
            return values
        day, hour = values.pop("day"), values.pop("hour")
        values["starts_at"] = clock.at(day, hour.hour, hour.minute)
        if "agenda" in values:
            values["agenda"] = values["agenda"].splitlines()
        return values


class ItemForm(forms.Form):
    title = forms.CharField(label=_("Nyt punkt"), max_length=200)


class MinutesForm(forms.Form):
    """One box an item; every button keeps them all."""

    attended = ui.Whole(label=_("Hvor mange var med?"), required=False)

    def __init__(self, *args: Any, items: list[Item], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items = items
        for item in items:
            self.fields[self.name_of(item)] = ui.WrittenText(
                label=str(item),
                rows=5,
                required=False,
                initial=richtext.to_plain(item.minutes),
                help_text="",
            )

    @staticmethod
    def name_of(item: Item) -> str:
        return f"item-{item.pk}"

    def boxes(self) -> list[tuple[Item, forms.BoundField]]:
        return [(item, self[self.name_of(item)]) for item in self.items]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        texts: dict[UUID, str] = {item.pk: values.get(self.name_of(item), "") for item in self.items}
        return {"texts": texts, "attended": values.get("attended")}


class DecisionForm(forms.Form):
    text = forms.CharField(
        label=_("Hvad blev besluttet?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Én beslutning, så den kan læses alene. Højst 300 tegn."),
    )
    holder_name = forms.CharField(
        label=_("Hvem gør det?"),
        max_length=120,
        required=False,
        help_text=_("Skriv navnet. Har personen en rolle i klyngen, kommer det på personens liste."),
    )
    due_on = ui.Day(label=_("Hvornår skal det være gjort?"), required=False)

    @staticmethod
    def values_of(decision: Decision) -> dict[str, Any]:
        return {name: getattr(decision, name) for name in ("text", "holder_name", "due_on")}


class SendForm(forms.Form):
    objections_until = ui.Day(label=_("Sidste dag for indsigelser"))


class ObjectionForm(forms.Form):
    text = ui.LongText(label=_("Hvad er ikke rigtigt?"), rows=4, max_length=2000)


class AnswerForm(forms.Form):
    answer = ui.LongText(label=_("Det gør vi ved den"), rows=4, max_length=2000)
