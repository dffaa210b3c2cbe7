"""One's own pages, and allauth's under our addresses: everybody reaches their own and nobody else's."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession

from klynge.ground.clusters.reach import ANYONE, Row
from klynge.ground.people import changes
from klynge.ground.post import links

SIGNED_IN = ANYONE - {"anonymous"}
GONE = (200, 302, 410)  # a link that is used says so, to anybody


def invitation(cast):
    return {"token": links.make(changes.INVITATION, [cast.dorte.id.hex, "", ""], days=1)}


def erasure(cast):
    return {"token": links.make(changes.ERASURE, str(cast.dorte.id), days=1)}


def visit_of_another(cast):
    visit = UserSession.objects.create(
        user=cast.dorte, session_key="dortes", ip="127.0.0.1", user_agent="Firefox"
    )
    return {"pk": visit.pk}


def key_of_another(cast):
    key = Authenticator.objects.create(
        user=cast.dorte, type=Authenticator.Type.WEBAUTHN, data={"name": "Nøgle"}
    )
    return {"pk": key.pk}


def own(name, **kw):
    return Row(name, SIGNED_IN, in_cluster=False, **kw)


def door(name, **kw):
    return Row(name, ANYONE, in_cluster=False, **kw)


REACH: list[Row] = [
    door("people:link", kwargs=invitation, answers=GONE),
    door("people:erase", kwargs=erasure, answers=GONE),
    own("people:mine"),
    own("people:edit"),
    own("people:second_factor"),
    own("people:visits"),
    own("people:end_visit", kwargs=visit_of_another, method="post"),
    own("people:data"),
    own("people:export"),
    door("account_login"),
    door("account_request_login_code"),
    door("account_confirm_login_code"),
    door("account_inactive"),
    door("account_signup"),
    door("account_logout"),
    door("mfa_authenticate"),
    door("mfa_login_webauthn"),
    own("account_email"),
    door("account_email_verification_sent"),
    own("mfa_reauthenticate", answers=(200, 302, 403)),
    own("account_reauthenticate", answers=(200, 302, 403)),
    own("mfa_reauthenticate_webauthn", answers=(200, 302, 403)),
    own("mfa_index"),
    own("mfa_list_webauthn"),
    own("mfa_activate_totp"),
    own("mfa_deactivate_totp", answers=(200, 302, 404)),
    own("mfa_add_webauthn"),
    Row("mfa_edit_webauthn", {"citizen"}, key_of_another, in_cluster=False),
    Row("mfa_remove_webauthn", {"citizen"}, key_of_another, in_cluster=False),
    own("mfa_view_recovery_codes", answers=(200, 302, 404)),
    own("mfa_generate_recovery_codes", answers=(200, 302, 403)),
    own("mfa_download_recovery_codes", answers=(200, 302, 404)),
    own("usersessions_list"),
]
