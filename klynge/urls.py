"""Every app's addresses. The installation's own come first; `/<slug>/…` is a cluster; the front page last.

English is `/en/…`; without it Danish is shown. A cookie or the browser's language never decides.
"""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

APPS = {
    "ui": "klynge.ground.ui",
    "jobs": "klynge.ground.jobs",
    "people": "klynge.ground.people",
    "secretariat": "klynge.secretariat",
    "api": "klynge.api",
    "demo": "klynge.demo",
    "files": "klynge.ground.files",
    "post": "klynge.ground.post",
    "search": "klynge.ground.search",
    "clusters": "klynge.ground.clusters",
    "process": "klynge.ground.process",
    "findings": "klynge.ground.findings",
    "drafts": "klynge.ground.drafts",
    "directory": "klynge.ground.directory",
    "fielding": "klynge.ground.fielding",
    "groups": "klynge.startup.groups",
    "meetings": "klynge.startup.meetings",
    "survey": "klynge.mapping.survey",
    "potentials": "klynge.mapping.potentials",
    "profile": "klynge.mapping.profile",
    "news": "klynge.platform.news",
    "events": "klynge.platform.events",
    "newsletter": "klynge.platform.newsletter",
    "vision_text": "klynge.vision.text",
    "priorities": "klynge.vision.priorities",
    "plans": "klynge.plans",
    "strategy": "klynge.strategy",
    "front": "klynge.front",
}
_included: list[URLPattern | URLResolver] = [path("", include(f"{module}.urls")) for module in APPS.values()]
_included.insert(0, path("", include("klynge.ground.people.doors")))  # allauth's own names have no namespace
urlpatterns = i18n_patterns(*_included, prefix_default_language=False)
handler404 = "klynge.ground.ui.views.not_found"
handler403 = "klynge.ground.ui.views.forbidden"
handler500 = "klynge.ground.ui.views.server_error"
