"""All settings, read from the environment. Every name is explained in docs/running.md (a test sees to it)."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

from klynge import keys

HERE = Path(__file__).resolve().parent
DATA = keys.data_folder()


def env(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def flag(name: str, default: bool = False) -> bool:
    return env(name, "1" if default else "0").lower() in {"1", "true", "yes", "ja"}


# --- the installation -------------------------------------------------------------------------------
KLYNGE_URL = env("KLYNGE_URL", "http://localhost:8000").rstrip("/")
KLYNGE_NAME = env("KLYNGE_NAME", "Klynge")
KLYNGE_PHONE = env("KLYNGE_PHONE")
KLYNGE_ACCESSIBILITY_URL = env("KLYNGE_ACCESSIBILITY_URL")
KLYNGE_TILES_URL = env("KLYNGE_TILES_URL")
KLYNGE_TILES_ATTRIBUTION = env("KLYNGE_TILES_ATTRIBUTION")
KLYNGE_TRUST_PROXY = flag("KLYNGE_TRUST_PROXY")
DEMO = (DATA / "demo.json").exists()  # written by `klynge demo` in a folder it made itself

DEBUG = flag("KLYNGE_DEBUG")
SECRET_KEY = keys.key("session").hex()
SECRET_KEY_FALLBACKS = [k.hex() for k in keys.keys("session")[1:]]
_host = urlparse(KLYNGE_URL).hostname or "localhost"
ALLOWED_HOSTS = [_host, "localhost", "127.0.0.1", *env("KLYNGE_HOSTS").split()]
_secure = KLYNGE_URL.startswith("https://")

# --- apps -------------------------------------------------------------------------------------------
GROUND = ["ui", "paper", "jobs", "files", "post", "journal", "search", "people", "clusters", "process"]
GROUND += ["findings", "drafts", "directory", "fielding"]
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_tasks",
    "django_tasks_db",
    "ninja",
    "csp",
    *[f"klynge.ground.{name}" for name in GROUND],
    "klynge.startup.groups",
    "klynge.startup.meetings",
    "klynge.mapping.profile",
    "klynge.mapping.potentials",
    "klynge.mapping.survey",
    "klynge.platform.news",
    "klynge.platform.events",
    "klynge.platform.newsletter",
    "klynge.vision.text",
    "klynge.vision.priorities",
    "klynge.plans",
    "klynge.strategy",
    "klynge.secretariat",
    "klynge.front",
    "klynge.api",
    "klynge.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "klynge.ground.ui.middleware.PathLanguageMiddleware",
    "klynge.ground.ui.middleware.RefusalMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]

ROOT_URLCONF = "klynge.urls"
WSGI_APPLICATION = "klynge.wsgi.application"
APPEND_SLASH = True
FORM_RENDERER = "klynge.ground.ui.renderer.FormRenderer"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "ground" / "people" / "templates"],  # before allauth's own pages
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "klynge.ground.ui.context.page",
            ],
            "builtins": [
                "klynge.ground.ui.templatetags.ui",
                "klynge.ground.files.templatetags.files",
                "django.templatetags.i18n",
                "django.templatetags.static",
            ],
        },
    }
]

# --- database ---------------------------------------------------------------------------------------


def _postgres(url: str) -> dict[str, Any]:
    at = urlparse(url)
    query = dict(part.split("=", 1) for part in at.query.split("&") if "=" in part)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": at.path.lstrip("/"),
        "USER": unquote(at.username or ""),
        "PASSWORD": unquote(at.password or ""),
        "HOST": unquote(at.hostname or "") or query.get("host", ""),
        "PORT": str(at.port or query.get("port", "")),
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 4}},
    }


_sqlite: dict[str, Any] = {
    "ENGINE": "klynge.sqlite",
    "NAME": DATA / "klynge.sqlite3",
    "TEST": {"NAME": ":memory:"},
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        "PRAGMA secure_delete=ON; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;",
    },
}
DATABASE_URL = env("DATABASE_URL")
DATABASES = {"default": _postgres(DATABASE_URL) if DATABASE_URL else _sqlite}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- background work --------------------------------------------------------------------------------
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "ENQUEUE_ON_COMMIT": False}}

# --- people -----------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/mine/"
ACCOUNT_ADAPTER = "klynge.ground.people.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_REQUIRED = False
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_LOGIN_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_FORMAT = ACCOUNT_LOGIN_BY_CODE_FORMAT
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # a stranger's address gets no mail through us
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_FORMS = {
    "request_login_code": "klynge.ground.people.forms.AskForCode",
    "confirm_login_code": "klynge.ground.people.forms.EnterCode",
    "confirm_email_verification_code": "klynge.ground.people.forms.EnterEmailCode",
    "add_email": "klynge.ground.people.forms.NewEmail",
}
MFA_FORMS = {
    "authenticate": "klynge.ground.people.forms.Authenticate",
    "reauthenticate": "klynge.ground.people.forms.Reauthenticate",
    "activate_totp": "klynge.ground.people.forms.ActivateApp",
    "add_webauthn": "klynge.ground.people.forms.AddPasskey",
    "edit_webauthn": "klynge.ground.people.forms.NamePasskey",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True  # accounts come by invitation, so nobody holds a stranger's address
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,5/5m/key", "request_login_code": "20/m/ip,3/m/key"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ADAPTER = "klynge.ground.people.adapters.MFAAdapter"
MFA_TOTP_ISSUER = KLYNGE_NAME
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = _host == "localhost"
USERSESSIONS_TRACK_ACTIVITY = False
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
SESSION_COOKIE_NAME = "klynge_session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _secure
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "klynge_form"
CSRF_FAILURE_VIEW = "klynge.ground.ui.views.csrf_failed"
CSRF_TRUSTED_ORIGINS = [KLYNGE_URL]

# --- language and time ------------------------------------------------------------------------------
LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"
FORMAT_MODULE_PATH = ["klynge.ground.ui.formats"]

# --- mail -------------------------------------------------------------------------------------------
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = env("KLYNGE_SMTP_HOST", "localhost")
EMAIL_PORT = int(env("KLYNGE_SMTP_PORT", "25"))
EMAIL_HOST_USER = env("KLYNGE_SMTP_USER")
EMAIL_HOST_PASSWORD = env("KLYNGE_SMTP_PASSWORD")
EMAIL_USE_TLS = flag("KLYNGE_SMTP_TLS")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env("KLYNGE_MAIL_FROM", f"klynge@{_host}")
KLYNGE_MAIL_OFF = DEMO or flag("KLYNGE_MAIL_OFF")  # mail stays in the outbox and can be read at /demo/mail

# --- static files and uploads -----------------------------------------------------------------------
STATIC_URL = "/statisk/"
# Built from the code by `make install`, so it lies beside the code and not among the data.
STATIC_ROOT = Path(env("KLYNGE_STATIC", str(HERE.parent / "build" / "static")))
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "klynge.ground.ui.staticfiles.StyleFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "klynge.ground.ui.staticfiles.HashedStaticFiles"},
}
MEDIA_ROOT = DATA / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_500_000

# --- safety -----------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": [
            "'self'",
            "data:",
            *([f"https://{urlparse(KLYNGE_TILES_URL).hostname}"] if KLYNGE_TILES_URL else []),
        ],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if _secure else 0
SECURE_SSL_REDIRECT = _secure
if KLYNGE_TRUST_PROXY:
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- logs: route names, never addresses with tokens, never names ------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"routes": {"()": "klynge.ground.ui.logs.RouteNames"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["routes"]}},
    "root": {"handlers": ["console"], "level": env("KLYNGE_LOG_LEVEL", "WARNING")},
    "loggers": {"klynge": {"level": "INFO"}, "django.server": {"level": "ERROR"}},
}
