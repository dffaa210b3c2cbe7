from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.models import THEMES
from klynge.ground.findings.queries import chosen
from klynge.ground.ui import forms as ui
from klynge.plans.changes import Chosen, Left
from klynge.plans.forms import fields
from klynge.plans.models import FocusArea, Goal
from klynge.vision.priorities.queries import ElectionResult, Line


class ChooseForm(forms.Form):
    """The steering group's meeting: which candidates, and why; the rest too."""

    def __init__(
        self, result: ElectionResult, data: Any = None, initial: dict[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=initial)
        self.lines = in_order_of_the_count(result)
        for line in self.lines:
            number = line.candidate.number
            self.fields[f"pick_{number}"] = ui.Tick(label=line.candidate.title, required=False)
            self.fields[f"reason_{number}"] = forms.CharField(
                label=_("Begrundelse"),
                max_length=1000,
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        self.fields["rest"] = ui.LongText(
            label=_("Hvorfor lader I resten ligge?"),
            rows=3,
            required=False,
            max_length=1000,
            help_text=_("Gælder de forslag, I hverken har valgt eller skrevet en begrundelse til."),
        )
        self.fields["on"] = ui.Day(label=_("Besluttet den"))
        self.fields["where"] = forms.CharField(
            label=_("Hvor"),
            max_length=200,
            required=False,
            help_text=_("For eksempel: Styregruppemøde i Kærby."),
        )

    @property
    def rows(self) -> list[tuple[Line, forms.BoundField, forms.BoundField]]:
        numbers = [(line, line.candidate.number) for line in self.lines]
        return [(line, self[f"pick_{number}"], self[f"reason_{number}"]) for line, number in numbers]

    def clean(self) -> dict[str, Any]:
        picked, left = [], []
        for line in self.lines:
            number = line.candidate.number
            reason = self.cleaned_data.get(f"reason_{number}", "").strip()
            if self.cleaned_data.get(f"pick_{number}"):
                picked.append(Chosen(line.candidate, reason))
                if not reason:
                    words = _("Skriv, hvorfor I vælger «%(title)s».") % {"title": line.candidate.title}
                    self.add_error(f"reason_{number}", words)
            elif reason:
                left.append(Left(line.candidate, reason))
        values = {name: self.cleaned_data.get(name) for name in ("rest", "on", "where")}
        return {"chosen": picked, "left": left, **values}


def in_order_of_the_count(result: ElectionResult) -> list[Line]:
    """Thiele's winners in the order they were chosen, then by marks."""
    place = {c.id: n for n, c in enumerate(result.winners)}
    return sorted(result.lines, key=lambda line: place.get(line.candidate.id, len(place)))


class AddForm(forms.Form):
    """A focus area that no ballot stands behind."""

    title = forms.CharField(label=_("Indsatsområde"), max_length=120)
    reason = ui.LongText(
        label=_("Hvorfor vælger I det?"),
        rows=4,
        max_length=1000,
        help_text=_("Borgerne får begrundelsen at se."),
    )

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cluster = cluster
        self.fields["findings"] = fields.findings(cluster)

    def clean_findings(self) -> list[Any]:
        return chosen(self.cluster, self.cleaned_data["findings"])


class FocusForm(forms.Form):
    title = forms.CharField(label=_("Indsatsområde"), max_length=120)
    aim = forms.CharField(
        label=_("Hvad vil I opnå?"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    why = fields.Rich(label=_("Hvorfor er det vigtigt her?"), required=False, rows=6)
    themes = forms.MultipleChoiceField(
        label=_("Temaer"), choices=THEMES, required=False, widget=forms.CheckboxSelectMultiple()
    )

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cluster = cluster
        self.fields["holder"] = fields.holder(cluster)
        self.fields["holder_name"] = fields.holder_name()
        self.fields["group"] = fields.group(cluster)
        self.fields["findings"] = fields.findings(cluster)

    def clean_findings(self) -> list[Any]:
        return chosen(self.cluster, self.cleaned_data["findings"])

    @staticmethod
    def values_of(area: FocusArea) -> dict[str, Any]:
        cited = [str(pk) for pk in area.citations.values_list("finding_id", flat=True)]
        names = ("title", "aim", "why", "themes", "holder", "holder_name", "group")
        return {name: getattr(area, name) for name in names} | {"findings": cited}


class GoalForm(forms.Form):
    text = forms.CharField(label=_("Mål"), max_length=200, help_text=_("Noget, man kan måle."))
    indicator = forms.CharField(
        label=_("Hvad måler I på?"),
        max_length=160,
        required=False,
        help_text=_("For eksempel: kilometer åben sti."),
    )
    baseline = forms.CharField(label=_("Sådan er det i dag"), max_length=60, required=False)
    target = forms.CharField(label=_("Dertil vil I"), max_length=60, required=False)
    due_on = ui.Day(label=_("Senest"), required=False)

    @staticmethod
    def values_of(goal: Goal) -> dict[str, Any]:
        return {name: getattr(goal, name) for name in GoalForm.base_fields}
