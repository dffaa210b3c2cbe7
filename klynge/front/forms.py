from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from klynge import clock, danish
from klynge.ground.process import queries as process
from klynge.ground.ui import forms as ui


class AskForm(forms.Form):
    """What to search for; read from the address."""

    ord = forms.CharField(
        label=_("Hvad leder du efter?"),
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )


class KeyForm(forms.Form):
    noegle = forms.CharField(
        label=_("Nøglen"),
        max_length=300,
        help_text=_("Den står på serverens skærm, når man kører «klynge serve» eller «klynge check»."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class AdministratorForm(forms.Form):
    name = forms.CharField(
        label=_("Dit navn"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    email = ui.Email(help_text=_("Den, du logger ind med."))
    phone = ui.Phone(
        required=False, help_text=_("Må gerne være tom. Den vises på klyngens sider, hvis du er koordinator.")
    )


class NumberForm(forms.Form):
    number = forms.CharField(
        label=_("De seks cifre fra mailen"),
        max_length=12,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "data-width": "short"}
        ),
    )

    def clean_number(self) -> str:
        return "".join(str(self.cleaned_data["number"]).split())


class ClusterForm(forms.Form):
    name = forms.CharField(
        label=_("Hvad hedder klyngen?"),
        max_length=80,
        help_text=_("Et arbejdsnavn er fint. Det kan ændres, adressen kan ikke."),
    )
    villages = ui.LongText(
        label=_("Hvilke landsbyer er med?"),
        rows=7,
        max_length=2000,
        help_text=_("Én på hver linje. Kort og tal kan I føje til senere."),
    )
    template = ui.Choice(label=_("Hvor lang tid tager det?"))
    starts_on = ui.Day(label=_("Hvornår begynder det?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template"].choices = [  # type: ignore[attr-defined]
            (template.code, template.name) for template in process.template_choices()
        ]
        self.fields["starts_on"].initial = clock.today()

    def clean_villages(self) -> tuple[str, ...]:
        names = tuple(line.strip() for line in self.cleaned_data["villages"].splitlines() if line.strip())
        if len({danish.slug(name) for name in names}) < len(names):
            raise ValidationError(_("En landsby står der to gange."))
        if any(len(name) > 80 for name in names):
            raise ValidationError(_("Skriv én landsby på hver linje."))
        return names

    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"]).strip()
        if not danish.slug(name):
            raise ValidationError(_("Skriv et navn med bogstaver."))
        return name


class CoordinatorsForm(forms.Form):
    is_own = ui.Tick(label=_("Jeg er selv koordinator"), required=False)
    name_1 = forms.CharField(label=_("Koordinator: navn"), max_length=120, required=False)
    email_1 = ui.Email(label=_("Koordinator: e-mail"), required=False)
    name_2 = forms.CharField(label=_("Endnu en koordinator: navn"), max_length=120, required=False)
    email_2 = ui.Email(label=_("Endnu en koordinator: e-mail"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for at in "12":
            name, email = cleaned.get(f"name_{at}"), cleaned.get(f"email_{at}")
            if bool(name) != bool(email) and f"email_{at}" not in self.errors:
                self.add_error(f"email_{at}" if name else f"name_{at}", _("Skriv både navn og e-mail."))
        if not (cleaned.get("is_own") or cleaned.get("name_1") or self.errors):
            raise ValidationError(
                _("Klyngen skal have mindst én koordinator. Sæt kryds ved dig selv, eller skriv en anden.")
            )
        return cleaned

    @property
    def people(self) -> tuple[tuple[str, str], ...]:
        given = [(self.cleaned_data[f"name_{at}"], self.cleaned_data[f"email_{at}"]) for at in "12"]
        return tuple((name, email) for name, email in given if email)
