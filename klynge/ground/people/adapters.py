"""Where sign-in by allauth follows our own rules: no sign-up, no passwords, our mails through our outbox."""

from io import BytesIO
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.core import context as current
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from klynge.ground.people import changes, fields, queries
from klynge.ground.post.changes import queue


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": _("Koden passer ikke. Se i den nyeste mail, og skriv de seks cifre igen."),
        "too_many_login_attempts": _("Koden er skrevet forkert for mange gange. Bed om en ny."),
        "rate_limited": _("Det gik lidt stærkt. Vent et minut, og prøv igen."),
        "email_taken": _("Adressen kan ikke bruges. Skriv en anden."),
        "duplicate_email": _("Det er den adresse, du allerede har."),
        "invalid_or_expired_key": _("Koden er for gammel. Bed om en ny."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts come by invitation alone."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Through the outbox, in the person's language, as plain text; a code also comes as a link."""
        person = context.get("user") or queries.by_email(email)
        values = {**context, "email": email, "name": settings.KLYNGE_NAME, "url": settings.KLYNGE_URL}
        if template_prefix == "account/email/login_code" and person:
            # The row the right code verifies; accounts made by invitation may not have it yet.
            EmailAddress.objects.get_or_create(user=person, email=person.email, defaults={"primary": True})
            following = current.request.POST.get("next", "")
            values["link"] = changes.link_for(person, following if self.is_safe_url(following) else "")
        with translation.override(person.language if person else translation.get_language()):
            subject = " ".join(render_to_string(f"{template_prefix}_subject.txt", values).split())
            text = render_to_string(f"{template_prefix}_message.txt", values).strip() + "\n"
        queue(cluster=None, to=email, subject=subject, text=text, kind="people.sign_in", urgent=True)


class MFAAdapter(DefaultMFAAdapter):
    """Secrets of authenticator apps are kept encrypted, with the keys of encrypted fields."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("Koden passer ikke. Vent, til appen viser en ny, og skriv den."),
    }

    def encrypt(self, text: str) -> str:
        return fields.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return fields.decrypt(encrypted_text)

    def build_totp_svg(self, url: str) -> str:
        """On white, so that a camera reads it in dark mode too."""
        picture = BytesIO()
        segno.make(url, micro=False).save(
            picture, kind="svg", scale=6, border=4, light="white", xmldecl=False
        )
        return picture.getvalue().decode()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Passkeys are shown with the installation's name, not its host."""
        return {**super().get_public_key_credential_rp_entity(), "name": settings.KLYNGE_NAME}

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        return str(_("Min nøgle"))
