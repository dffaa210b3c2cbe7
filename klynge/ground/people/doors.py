"""allauth's own addresses, in our words; its names have no namespace. No page about passwords is among them."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.usersessions import views as sessions
from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache

from klynge.ground.people import factors, views

SAFE = "mine/sikkerhed/"

urlpatterns: list[URLPattern] = [
    path("ind/", never_cache(account.request_login_code), name="account_login"),
    path("ind/", never_cache(account.request_login_code), name="account_request_login_code"),
    path("ind/kode/", account.confirm_login_code, name="account_confirm_login_code"),
    path("ind/bekraeft/", never_cache(mfa.authenticate), name="mfa_authenticate"),
    path("ind/noegle/", never_cache(passkeys.login_webauthn), name="mfa_login_webauthn"),
    path("ind/lukket/", account.account_inactive, name="account_inactive"),
    path("ind/ny/", views.sign_up, name="account_signup"),
    path("ud/", never_cache(account.logout), name="account_logout"),
    path("mine/mail/", never_cache(account.email), name="account_email"),
    path(
        "mine/mail/kode/",
        never_cache(account.email_verification_sent),
        name="account_email_verification_sent",
    ),
    path("mine/bekraeft/", never_cache(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("mine/bekraeft/", never_cache(mfa.reauthenticate), name="account_reauthenticate"),
    path(
        "mine/bekraeft/noegle/",
        never_cache(passkeys.reauthenticate_webauthn),
        name="mfa_reauthenticate_webauthn",
    ),
    path(SAFE, views.second_factor, name="mfa_index"),
    path(SAFE, views.second_factor, name="mfa_list_webauthn"),
    path(f"{SAFE}app/", never_cache(factors.activate_app), name="mfa_activate_totp"),
    path(f"{SAFE}app/fjern/", never_cache(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path(f"{SAFE}noegle/", never_cache(factors.add_passkey), name="mfa_add_webauthn"),
    path(f"{SAFE}noegle/<int:pk>/", never_cache(passkeys.edit_webauthn), name="mfa_edit_webauthn"),
    path(f"{SAFE}noegle/<int:pk>/fjern/", never_cache(passkeys.remove_webauthn), name="mfa_remove_webauthn"),
    path(f"{SAFE}noedkoder/", never_cache(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        f"{SAFE}noedkoder/nye/",
        never_cache(codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(f"{SAFE}noedkoder/hent/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("mine/steder/alle/", never_cache(sessions.list_usersessions), name="usersessions_list"),
]
