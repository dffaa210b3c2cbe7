from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FrontConfig(AppConfig):
    name = "klynge.front"
    label = "front"

    def ready(self) -> None:
        from klynge.front.first_start import invitation
        from klynge.ground.jobs import announcing
        from klynge.ground.ui import nav

        nav.public(65, _("Det gør vi"), "front:voices")
        nav.public(90, _("Søg"), "front:search")
        nav.foot(10, _("Om os"), "front:about")
        nav.foot(20, _("Privatliv"), "front:privacy")
        nav.foot(20, _("Privatliv"), "front:our_privacy")
        nav.foot(30, _("Tilgængelighed"), "front:accessibility")
        nav.foot(30, _("Tilgængelighed"), "front:our_accessibility")
        nav.foot(40, _("Alle klynger"), "front:index")
        nav.foot(60, _("Arbejdsrum"), "process:desk")
        nav.foot(60, _("Log ind"), "account_login")
        announcing.announces(invitation)
