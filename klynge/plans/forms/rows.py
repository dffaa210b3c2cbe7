"""Rows in a form without script: those there are, and some empty ones. An empty row is left out."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.ui import forms as ui
from klynge.plans.models import BudgetLine, FinancingLine
from klynge.plans.queries import BudgetRow, EffectRow, FinancingRow

EMPTY = 4
MOST = 60


class RowsForm(forms.Form):
    """`columns` make the fields of one row; `row` makes what the change wants. The first column names the row."""

    columns: ClassVar[dict[str, Callable[[], forms.Field]]] = {}
    row: ClassVar[Callable[..., Any]]

    def __init__(self, rows: Sequence[Any], data: Any = None) -> None:
        super().__init__(data)
        asked = str(data.get("count", "")) if data is not None else ""
        self.count = min(int(asked) if asked.isdecimal() else len(rows) + EMPTY, MOST)
        self.fields["count"] = forms.CharField(widget=forms.HiddenInput, initial=self.count)
        for n in range(self.count):
            for name, make in self.columns.items():
                field = make()
                field.initial = getattr(rows[n], name) if n < len(rows) else field.initial
                field.required = False
                field.help_text = ""
                self.fields[f"{name}_{n}"] = field

    @property
    def rows(self) -> list[list[forms.BoundField]]:
        return [[self[f"{name}_{n}"] for name in self.columns] for n in range(self.count)]

    def clean(self) -> dict[str, Any]:
        made = []
        for n in range(self.count):
            values = {name: self.cleaned_data.get(f"{name}_{n}") for name in self.columns}
            if self._is_empty(n):
                continue
            first = next(iter(self.columns))
            if not values[first] and f"{first}_{n}" not in self.errors:
                self.add_error(f"{first}_{n}", _("Skriv en tekst i linje %(n)d.") % {"n": n + 1})
            if "amount" in values and values["amount"] is None and f"amount_{n}" not in self.errors:
                self.add_error(f"amount_{n}", _("Skriv et beløb i linje %(n)d.") % {"n": n + 1})
            made.append(values)
        return {"rows": []} if self.errors else {"rows": [self.made(values) for values in made]}

    def made(self, values: dict[str, Any]) -> Any:
        return type(self).row(**{name: value for name, value in values.items() if value is not None})

    def _is_empty(self, n: int) -> bool:
        """Nothing was typed; a choice that stands as it came does not count."""
        typed = {
            name: self.data.get(f"{name}_{n}", "") for name in self.columns if name not in {"kind", "status"}
        }
        return not any(str(value).strip() for value in typed.values())


def _text(label: Any, most: int) -> Callable[[], forms.Field]:
    return lambda: forms.CharField(label=label, max_length=most)


class EffectsForm(RowsForm):
    columns: ClassVar[dict[str, Callable[[], forms.Field]]] = {
        "indicator": _text(_("Hvad måler I på?"), 160),
        "baseline": _text(_("I dag"), 60),
        "target": _text(_("Mål"), 60),
    }
    row = EffectRow


class BudgetForm(RowsForm):
    columns: ClassVar[dict[str, Callable[[], forms.Field]]] = {
        "text": _text(_("Hvad"), 160),
        "kind": lambda: forms.ChoiceField(label=_("Type"), choices=BudgetLine.Kind.choices, initial="other"),
        "amount": lambda: ui.Kroner(label=_("Beløb uden moms")),
        "vat": lambda: ui.Kroner(label=_("Moms")),
    }
    row = BudgetRow


class FinancingForm(RowsForm):
    columns: ClassVar[dict[str, Callable[[], forms.Field]]] = {
        "source": _text(_("Hvem betaler"), 160),
        "amount": lambda: ui.Kroner(label=_("Beløb")),
        "status": lambda: forms.ChoiceField(
            label=_("Status"), choices=FinancingLine.Status.choices, initial="wanted"
        ),
        "deadline_on": lambda: ui.Day(label=_("Frist")),
        "is_own": lambda: ui.Tick(label=_("Egne penge")),
    }
    row = FinancingRow


class LineStatusForm(forms.Form):
    status = forms.ChoiceField(label=_("Status"), choices=FinancingLine.Status.choices)
