from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding.forms import TermsForm
from klynge.ground.findings.forms import CiteField
from klynge.ground.findings.queries import chosen
from klynge.ground.ui import forms as ui
from klynge.vision.priorities.models import Candidate


class ElectionForm(TermsForm):
    """The terms of the round and the rules of the count."""

    least = ui.Whole(label=_("Mindste antal krydser"), min_value=1, max_value=20, initial=3)
    most = ui.Whole(label=_("Højeste antal krydser"), min_value=1, max_value=20, initial=6)
    winners = ui.Whole(
        label=_("Hvor mange skal vælges?"),
        min_value=1,
        max_value=12,
        initial=4,
        help_text=_("3–5 er godt. Over 6 bliver for tyndt: det svære er at lade noget ligge."),
    )

    def clean(self) -> dict[str, Any]:
        rules = {name: self.cleaned_data.pop(name, None) for name in ("least", "most", "winners")}
        terms = super().clean()
        return terms if self.errors else {**terms, **rules}


class RulesForm(forms.Form):
    least = ui.Whole(label=_("Mindste antal krydser"), min_value=1, max_value=20)
    most = ui.Whole(label=_("Højeste antal krydser"), min_value=1, max_value=20)
    winners = ui.Whole(label=_("Hvor mange skal vælges?"), min_value=1, max_value=12)


class CandidateForm(forms.Form):
    title = forms.CharField(label=_("Forslaget på én linje"), max_length=80)
    sentence = forms.CharField(
        label=_("Én sætning om, hvad det går ud på"), max_length=240, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cluster = cluster
        self.fields["findings"] = CiteField(cluster=cluster)

    @staticmethod
    def values_of(candidate: Candidate) -> dict[str, Any]:
        cited = [str(pk) for pk in candidate.citations.values_list("finding_id", flat=True)]
        return {"title": candidate.title, "sentence": candidate.sentence, "findings": cited}

    def clean_findings(self) -> list[Any]:
        return chosen(self.cluster, self.cleaned_data["findings"])


class BallotForm(forms.Form):
    """The candidates in the order drawn for this person."""

    marks = forms.TypedMultipleChoiceField(
        label=_("Sæt dine krydser"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, candidates: list[Candidate], data: Any = None, marks: list[int] | None = None) -> None:
        super().__init__(data, initial={"marks": marks or []})
        field: Any = self.fields["marks"]
        field.choices = [(c.number, c.title) for c in candidates]


class PaperForm(forms.Form):
    """Numbers of the marked candidates as they stand on the paper."""

    marks = forms.CharField(
        label=_("Numrene på de krydsede forslag"),
        max_length=80,
        help_text=_("For eksempel: 3, 7, 12."),
        widget=forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off"}),
    )

    def clean_marks(self) -> list[int]:
        parts = self.cleaned_data["marks"].replace(",", " ").replace(";", " ").replace(".", " ").split()
        if not all(part.isascii() and part.isdigit() and len(part) < 4 for part in parts):
            raise forms.ValidationError(_("Skriv kun numre, med komma imellem."))
        return [int(part) for part in parts]
