from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.ground.process import queries
from klynge.ground.process.models import OWN, OWNER_KINDS, Phase, Process, Template
from klynge.ground.process.outline import DeliverableOutline, Outline, PhaseOutline
from klynge.ground.ui.forms import Day, Whole


class StartForm(forms.Form):
    template = forms.ModelChoiceField(
        label=_("Hvor lang tid vil I bruge?"),
        queryset=Template.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
        help_text=_("I kan altid flytte datoerne. Ingen fase er låst."),
    )
    starts_on = Day(label=_("Hvornår begynder I?"), help_text=_("Alle frister regnes ud fra den dag."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template"].queryset = queries.template_choices()  # type: ignore[attr-defined]
        self.fields["template"].label_from_instance = _template_label  # type: ignore[attr-defined]
        self.fields["starts_on"].initial = clock.today


def _template_label(template: Template) -> str:
    return template.name


class MoveForm(forms.Form):
    """Used twice: to show what would move, and then to move it."""

    starts_on = Day(label=_("Ny startdag"))


class PhaseForm(forms.Form):
    starts_on = Day(label=_("Fasen begynder"))
    ends_on = Day(label=_("Fasen slutter"), help_text=_("Faser må gerne overlappe hinanden."))


class EditForm(forms.Form):
    due_on = Day(label=_("Hvornår skal det være på plads?"))
    owner = forms.ModelChoiceField(
        label=_("Hvem har ansvaret?"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=_("Rollen, ikke en bestemt person"),
        help_text=_("Vælg blandt dem, der har en rolle i klyngen."),
    )

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = queries.owners(cluster)  # type: ignore[attr-defined]
        self.fields["owner"].label_from_instance = lambda person: person.name  # type: ignore[attr-defined]


class AddForm(EditForm):
    name = forms.CharField(
        label=_("Hvad skal være på plads?"),
        max_length=120,
        help_text=_("For eksempel «Høstfesten er holdt»."),
    )
    why = forms.CharField(
        label=_("Hvorfor er det vigtigt?"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    phase = forms.ModelChoiceField(
        label=_("I hvilken fase?"), queryset=Phase.objects.none(), empty_label=None
    )
    field_order = ("name", "why", "phase", "due_on", "owner")

    def __init__(self, *args: Any, process: Process, **kwargs: Any) -> None:
        super().__init__(*args, cluster=process.cluster, **kwargs)
        phases = Phase.objects.filter(process=process).select_related("process__cluster")
        self.fields["phase"].queryset = phases  # type: ignore[attr-defined]
        self.fields["phase"].label_from_instance = _phase_label  # type: ignore[attr-defined]


def _phase_label(phase: Phase) -> str:
    return f"{phase.number}. {phase.name}"


class SignOffForm(forms.Form):
    note = forms.CharField(label=_("Bemærkning"), required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, is_met: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_met:
            self.fields["note"].label = _("Hvorfor går I videre, selv om det ikke er på plads?")
            self.fields["note"].required = True


class TemplateForm(forms.Form):
    """A copy of a template: names, months, and one new line in each phase. Its fields follow the template's outline."""

    name_da = forms.CharField(label=_("Skabelonens navn"), max_length=120)
    name_en = forms.CharField(label=_("Navn på engelsk"), max_length=120, required=False)
    months = Whole(label=_("Antal måneder i alt"), min_value=5, max_value=60)

    def __init__(self, *args: Any, copy_of: Template, **kwargs: Any) -> None:
        self.outline: Outline = queries.outline_of(copy_of)
        kwargs.setdefault("initial", {"months": copy_of.months})
        super().__init__(*args, **kwargs)
        for phase in self.outline:
            self._add_phase(phase)

    def _add_phase(self, phase: PhaseOutline) -> None:
        n = phase.number
        self.fields[f"phase_{n}_da"] = forms.CharField(
            label=_("Fasens navn"), max_length=120, initial=phase.name_da
        )
        self.fields[f"phase_{n}_en"] = forms.CharField(
            label=_("Navn på engelsk"), max_length=120, required=False, initial=phase.name_en
        )
        self.fields[f"first_{n}"] = Whole(
            label=_("Fra måned"), min_value=1, max_value=60, initial=phase.first
        )
        self.fields[f"last_{n}"] = Whole(
            label=_("Til og med måned"), min_value=1, max_value=60, initial=phase.last
        )
        is_english = (get_language() or "da").startswith("en")
        for item in phase.deliverables:
            name = item.name_en if is_english and item.name_en else item.name_da
            self.fields[f"due_{item.key}"] = Whole(
                label=_("«%s» er på plads i måned") % name, min_value=1, max_value=60, initial=item.due
            )
        self.fields[f"new_{n}_da"] = forms.CharField(
            label=_("Nyt punkt i fasen"),
            max_length=120,
            required=False,
            help_text=_("Lad feltet stå tomt, hvis I ikke har et."),
        )
        self.fields[f"new_{n}_en"] = forms.CharField(
            label=_("Punktet på engelsk"), max_length=120, required=False
        )
        self.fields[f"new_{n}_due"] = Whole(
            label=_("På plads i måned"), required=False, min_value=1, max_value=60
        )
        self.fields[f"new_{n}_owner"] = forms.ChoiceField(
            label=_("Hvem har ansvaret?"), choices=OWNER_KINDS, initial=OWNER_KINDS[0][0]
        )

    def parts(self) -> Iterator[tuple[PhaseOutline, list[BoundField], list[BoundField]]]:
        """Each phase with its own fields and those of one new line, for the page."""
        for phase in self.outline:
            n = phase.number
            names = [f"phase_{n}_da", f"phase_{n}_en", f"first_{n}", f"last_{n}"]
            names += [f"due_{item.key}" for item in phase.deliverables]
            new = [f"new_{n}_da", f"new_{n}_en", f"new_{n}_due", f"new_{n}_owner"]
            yield phase, [self[name] for name in names], [self[name] for name in new]

    def clean(self) -> dict[str, Any]:
        """Only what the change asks for: names, months and the new outline."""
        data = self.cleaned_data
        if self.errors:
            return data
        outline = [self._phase(phase, data) for phase in self.outline]
        kept = {name: data[name] for name in ("name_da", "name_en", "months")}
        return {**kept, "outline": outline}

    def _phase(self, phase: PhaseOutline, data: dict[str, Any]) -> PhaseOutline:
        n = phase.number
        items = [replace(item, due=data[f"due_{item.key}"]) for item in phase.deliverables]
        if data[f"new_{n}_da"]:
            items.append(
                DeliverableOutline(
                    key=f"{OWN}{uuid4().hex[:12]}",
                    name_da=data[f"new_{n}_da"],
                    name_en=data[f"new_{n}_en"],
                    due=data[f"new_{n}_due"] or data[f"last_{n}"],
                    owner=data[f"new_{n}_owner"],
                )
            )
        return replace(
            phase,
            name_da=data[f"phase_{n}_da"],
            name_en=data[f"phase_{n}_en"],
            first=data[f"first_{n}"],
            last=data[f"last_{n}"],
            deliverables=items,
        )
