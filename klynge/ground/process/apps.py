from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProcessConfig(AppConfig):
    name = "klynge.ground.process"
    label = "process"

    def ready(self) -> None:
        from klynge.ground.clusters import access
        from klynge.ground.people import personal, registry
        from klynge.ground.process import personal as ours
        from klynge.ground.process.places import places
        from klynge.ground.ui import nav

        nav.workspace("", 0, _("Næste skridt"), "process:desk")
        nav.workspace("", 10, _("Tidsplan"), "process:schedule")
        nav.workspace("settings", 90, _("Historik"), "process:history", access.may_work)
        nav.secretariat(40, _("Skabeloner"), "process:templates", access.is_secretariat)
        nav.public(60, _("Processen"), "process:show")
        personal.register("process", export=ours.export, erase=ours.erase)
        registry.places(places)
