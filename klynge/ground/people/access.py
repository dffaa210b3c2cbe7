from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest

from klynge.ground.people.models import Person

DEMO_FACTORS = "demo_both_factors"
STRONG = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_second_factor(request: HttpRequest) -> bool:
    """The account is guarded by a passkey or an authenticator app, or this is the demonstration's own session."""
    if not isinstance(request.user, Person):
        return False
    if settings.DEMO and request.session.get(DEMO_FACTORS) is True:
        return True
    return bool(Authenticator.objects.filter(user=request.user, type__in=STRONG).exists())
