from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TextConfig(AppConfig):
    name = "klynge.vision.text"
    label = "vision_text"

    def ready(self) -> None:
        from klynge.ground.findings.registry import consequences
        from klynge.ground.process import registry
        from klynge.ground.search import registry as search
        from klynge.ground.ui import nav
        from klynge.vision.text import duties, found

        registry.deliverable("vision_adopted", duties.vision_is_adopted)
        registry.tasks(duties.tasks)
        consequences(duties.consequences)
        search.source(found.rows)
        search.kind("vision", _("Vision"))
        nav.workspace("vision", 10, _("Visionen"), "vision_text:desk")
        nav.foot(2, _("Vores vision"), "vision_text:show")
