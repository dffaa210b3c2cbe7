"""Where sign-in by allauth follows our own rules: no sign-up, no passwords, our mails."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from klynge.ground.people import fields


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts come by invitation alone."""
        return False


class MFAAdapter(DefaultMFAAdapter):
    """Secrets of authenticator apps are kept encrypted, with the keys of encrypted fields."""

    def encrypt(self, text: str) -> str:
        return fields.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return fields.decrypt(encrypted_text)
