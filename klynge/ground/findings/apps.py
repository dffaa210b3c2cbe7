from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FindingsConfig(AppConfig):
    name = "klynge.ground.findings"
    label = "findings"

    def ready(self) -> None:
        from klynge.ground.findings import duties
        from klynge.ground.process import registry
        from klynge.ground.ui import nav

        registry.deliverable("findings", duties.findings_are_pinned)
        nav.workspace("mapping", 90, _("Det har vi lært"), "findings:desk")
