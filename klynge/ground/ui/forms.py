"""Forms: one way to submit, and fields that know Danish habits.

A page's form is a plain `django.forms.Form`; these fields spare it from setting the same attributes again.
"""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from klynge.ground.ui.refusal import Refused

Made = TypeVar("Made", bound=Model)  # the bound keeps mypy from reading `and submit(…)` as a bool


def submit(form: forms.BaseForm, change: Callable[..., Made], **kwargs: Any) -> Made | None:
    """What the change returns, or None when the form must be shown again with its errors.

    The change gets the cleaned fields and `kwargs` (which win); a refusal becomes an error in the form.
    """
    if not form.is_valid():
        return None
    try:
        return change(**{**form.cleaned_data, **kwargs})
    except Refused as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        return None


class DayInput(forms.DateInput):
    """The phone's calendar; what it cannot show (a date typed wrong) is kept as text."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        shown = context["widget"]["value"]
        is_iso = shown is None or re.fullmatch(r"\d{4}-\d\d-\d\d", shown)
        context["widget"]["type"] = "date" if is_iso else "text"
        return context


class Day(forms.DateField):
    """A date: the phone's own calendar, or typed as 3.3.2026."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", DayInput(format="%Y-%m-%d"))
        kwargs.setdefault(
            "error_messages", {"invalid": _("Skriv datoen som dag.måned.år, for eksempel 3.3.2026.")}
        )
        super().__init__(**kwargs)


class Clock(forms.TimeField):
    """A time of day: 19.00 or 19:00."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TimeInput(format="%H:%M", attrs={"type": "time"}))
        kwargs.setdefault("error_messages", {"invalid": _("Skriv klokkeslættet som 19.00.")})
        super().__init__(**kwargs)


class Email(forms.EmailField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.EmailInput(attrs={"autocomplete": "email"}))
        kwargs.setdefault("label", _("E-mail"))
        kwargs.setdefault("error_messages", {"invalid": _("Skriv e-mailadressen som navn@eksempel.dk.")})
        super().__init__(**kwargs)


class Phone(forms.CharField):
    """A Danish number of 8 digits, kept without spaces; a foreign one begins with +."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "widget", forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "data-width": "short"})
        )
        kwargs.setdefault("label", _("Telefon"))
        kwargs.setdefault("max_length", 24)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        digits = "".join(str(super().clean(value)).split()).replace("-", "")
        digits = digits.removeprefix("+45").removeprefix("0045") if len(digits) > 8 else digits
        is_danish = len(digits) == 8 and digits.isascii() and digits.isdigit()
        is_foreign = (
            digits.startswith("+") and digits[1:].isascii() and digits[1:].isdigit() and len(digits) > 7
        )
        if digits and not (is_danish or is_foreign):
            raise ValidationError(_("Skriv de 8 cifre i telefonnummeret, for eksempel 12 34 56 78."))
        return digits


class Whole(forms.IntegerField):
    """A whole number, never below `min_value` (0 when not said)."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("min_value", 0)
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric", "data-width": "short"}))
        kwargs.setdefault("error_messages", {"invalid": _("Skriv et helt tal.")})
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> int | None:
        return super().to_python(value.replace(".", "").replace(" ", "") if isinstance(value, str) else value)


class Kroner(forms.CharField):
    """An amount as people write it (1.500 or 1.500,50); cleaned to øre."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "data-width": "short"}))
        kwargs.setdefault("help_text", _("I kroner, for eksempel 1.500."))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, int):
            return value
        return f"{value // 100:,}".replace(",", ".") + (f",{value % 100:02}" if value % 100 else "")

    def clean(self, value: Any) -> int | None:
        text = (
            str(super().clean(value)).replace("kr.", "").replace("kr", "").replace(".", "").replace(" ", "")
        )
        if not text:
            return None
        try:
            amount = Decimal(text.replace(",", ".")) * 100
        except InvalidOperation:
            amount = Decimal(-1)
        if (
            not amount.is_finite()
            or amount < 0
            or amount != amount.to_integral_value()
            or amount >= Decimal(10) ** 14
        ):
            raise ValidationError(_("Skriv beløbet med tal, for eksempel 1.500 eller 1.500,50."))
        return int(amount)


class LongText(forms.CharField):
    """Text of several paragraphs, written in a plain box (see `ui.richtext`)."""

    def __init__(self, *, rows: int = 8, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**kwargs)


class WrittenText(LongText):
    """Text with paragraphs, lists and headings; the box says how."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "help_text",
            _(
                "Tom linje giver nyt afsnit. Begynd linjen med «- » for en liste og med «## » for en overskrift."
            ),
        )
        super().__init__(**kwargs)


class Choice(forms.ChoiceField):
    """One of a few, as big cards; nothing is chosen beforehand."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.RadioSelect())
        kwargs.setdefault("error_messages", {"required": _("Vælg en af mulighederne.")})
        super().__init__(**kwargs)


class Choices(forms.MultipleChoiceField):
    """Any of a few, as big cards."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.CheckboxSelectMultiple())
        kwargs.setdefault("error_messages", {"required": _("Vælg mindst én.")})
        super().__init__(**kwargs)


class Tick(forms.BooleanField):
    """One box to tick, as a card; `required=True` means it must be ticked."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {"required": _("Sæt kryds her for at gå videre.")})
        super().__init__(**kwargs)


class Upload(forms.FileField):
    """A file from the phone or computer; `accept` as in HTML («image/*»)."""

    def __init__(self, *, accept: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.FileInput(attrs={"accept": accept} if accept else {}))
        super().__init__(**kwargs)
