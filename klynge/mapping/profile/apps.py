from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProfileConfig(AppConfig):
    name = "klynge.mapping.profile"
    label = "profile"

    def ready(self) -> None:
        from klynge.ground.process.registry import deliverable
        from klynge.ground.ui import nav
        from klynge.mapping.profile import access, duties

        deliverable("profile", duties.figures_are_ready)
        nav.workspace("mapping", 30, _("Klyngen i tal"), "profile:desk", access.may_see_desk)
        nav.public(50, _("Klyngen i tal"), "profile:show")
