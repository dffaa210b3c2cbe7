"""Our words on allauth's forms, and the few forms of our own."""

from typing import Any

from allauth.account.forms import (
    AddEmailForm,
    ConfirmEmailVerificationCodeForm,
    ConfirmLoginCodeForm,
    RequestLoginCodeForm,
)
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.ui.forms import Choice, Email, Phone, Tick

LANGUAGES = [("da", "Dansk"), ("en", "English")]


def _code(label: Any) -> forms.CharField:
    """A box for a code from a mail or an app: digits on a phone, offered by the phone itself."""
    widget = forms.TextInput(
        attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "data-width": "short"}
    )
    return forms.CharField(label=label, max_length=20, widget=widget)


class AskForCode(RequestLoginCodeForm):
    email = Email(label=_("Din e-mailadresse"))


class EnterCode(ConfirmLoginCodeForm):
    code = _code(_("Koden fra mailen"))


class EnterEmailCode(ConfirmEmailVerificationCodeForm):
    code = _code(_("Koden fra mailen"))


class NewEmail(AddEmailForm):
    email = Email(label=_("Ny e-mailadresse"))


class Authenticate(AuthenticateForm):
    code = _code(_("Koden fra din app, eller en nødkode"))


class Reauthenticate(ReauthenticateForm):
    code = _code(_("Koden fra din app, eller en nødkode"))


class ActivateApp(ActivateTOTPForm):
    code = _code(_("Koden, som appen viser"))


class AddPasskey(AddWebAuthnForm):
    name = forms.CharField(
        label=_("Hvad skal nøglen hedde?"), help_text=_("For eksempel «Min telefon»."), required=False
    )
    passwordless = forms.BooleanField(widget=forms.HiddenInput, required=False, initial=True)


class NamePasskey(EditWebAuthnForm):
    name = forms.CharField(label=_("Hvad skal nøglen hedde?"), max_length=60)


class Details(forms.Form):
    name = forms.CharField(
        label=_("Navn"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    phone = Phone(
        required=False,
        help_text=_("Er du kontaktperson for en klynge, står nummeret på klyngens sider."),
    )
    language = Choice(label=_("Hvilket sprog skal mails til dig være på?"), choices=LANGUAGES)


class ConfirmErasure(forms.Form):
    is_sure = Tick(label=_("Ja, jeg vil slettes"))
