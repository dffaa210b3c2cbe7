"""A form for each kind of question; the same reading serves the screen and the keying of paper."""

from typing import Any

from django import forms
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from klynge.mapping.survey.content import Item, Kind

LONGEST = 2000
_INVISIBLE = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF], None
)


class QuestionForm(forms.Form):
    """One question. `value()` is what is kept: a code, a list, a mapping, a text, or None."""

    def __init__(self, item: Item, data: Any = None, value: Any = None, prefix: str | None = None) -> None:
        super().__init__(data, prefix=prefix)
        self.item = item
        for name, field in _FIELDS[item.kind](item, value).items():
            self.fields[name] = field

    def value(self) -> Any:
        """The answer in the shape it is kept."""
        return _READ[self.item.kind](self.item, self.cleaned_data)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.item.kind == Kind.SEVERAL:
            self._check_several(values.get("answer") or [])
        if self.item.kind == Kind.RANK:
            chosen = [v for v in (values.get(f"place-{i}") for i in range(1, self.item.most + 1)) if v]
            if len(set(chosen)) < len(chosen):
                raise forms.ValidationError(now("Du har valgt det samme to gange. Vælg noget forskelligt."))
        return values

    def _check_several(self, chosen: list[str]) -> None:
        apart = {c.code for c in self.item.choices if c.is_apart}
        if self.item.most and len(chosen) > self.item.most:
            words = now("Du har sat %(n)d krydser. Vælg højst %(most)d.") % {
                "n": len(chosen),
                "most": self.item.most,
            }
            self.add_error("answer", words)
        if len(chosen) > 1 and apart.intersection(chosen):
            label = self.item.label_of(next(iter(apart.intersection(chosen))))
            self.add_error("answer", now("«%s» kan ikke stå sammen med andre svar.") % label)


def _choices(item: Item) -> list[tuple[str, str]]:
    return [(c.code, c.text) for c in item.choices]


def _one(item: Item, value: Any) -> dict[str, forms.Field]:
    field = forms.ChoiceField(
        label=item.text,
        help_text=item.help,
        choices=_choices(item),
        required=False,
        widget=forms.RadioSelect,
        initial=value,
    )
    return {"answer": field}


def _several(item: Item, value: Any) -> dict[str, forms.Field]:
    field = forms.MultipleChoiceField(
        label=item.text,
        help_text=item.help,
        choices=_choices(item),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        initial=value or [],
    )
    return {"answer": field}


def _matrix(item: Item, value: Any) -> dict[str, forms.Field]:
    given = value or {}
    return {
        f"row-{row.code}": forms.ChoiceField(
            label=row.text,
            choices=_choices(item),
            required=False,
            widget=forms.RadioSelect,
            initial=given.get(row.code),
        )
        for row in item.rows
    }


def _rank(item: Item, value: Any) -> dict[str, forms.Field]:
    given = list(value or [])
    names = {1: _("Vigtigst"), 2: _("Næstvigtigst"), 3: _("Tredjevigtigst")}
    return {
        f"place-{i}": forms.ChoiceField(
            label=names.get(i, str(i)),
            choices=[("", _("Vælg")), *_choices(item)],
            required=False,
            initial=given[i - 1] if len(given) >= i else "",
        )
        for i in range(1, item.most + 1)
    }


def _text(item: Item, value: Any) -> dict[str, forms.Field]:
    field = forms.CharField(
        label=item.text,
        help_text=item.help,
        required=False,
        max_length=LONGEST,
        initial=value or "",
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    return {"answer": field}


def plain_text(text: str) -> str:
    """Without characters that cannot be seen or that turn the writing around."""
    return text.translate(_INVISIBLE).strip()


_FIELDS: dict[str, Any] = {
    Kind.ONE: _one,
    Kind.SCALE: _one,
    Kind.VILLAGE: _one,
    Kind.SEVERAL: _several,
    Kind.MATRIX: _matrix,
    Kind.RANK: _rank,
    Kind.TEXT: _text,
}
_READ: dict[str, Any] = {
    Kind.ONE: lambda item, v: v.get("answer") or None,
    Kind.SCALE: lambda item, v: v.get("answer") or None,
    Kind.VILLAGE: lambda item, v: v.get("answer") or None,
    Kind.SEVERAL: lambda item, v: v.get("answer") or None,
    Kind.MATRIX: lambda item, v: (
        {r.code: v[f"row-{r.code}"] for r in item.rows if v.get(f"row-{r.code}")} or None
    ),
    Kind.RANK: lambda item, v: (
        [x for x in (v.get(f"place-{i}") for i in range(1, item.most + 1)) if x] or None
    ),
    Kind.TEXT: lambda item, v: plain_text(v.get("answer") or "") or None,
}
