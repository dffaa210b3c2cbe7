from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PrioritiesConfig(AppConfig):
    name = "klynge.vision.priorities"
    label = "priorities"

    def ready(self) -> None:
        from klynge.ground.clusters.access import may_work
        from klynge.ground.fielding import registry
        from klynge.ground.findings.registry import consequences
        from klynge.ground.ui import nav
        from klynge.vision.priorities import changes, duties

        registry.kind(
            registry.Kind(
                code="ballot",
                start="priorities:start",
                enter="fielding:enter_ballot",
                desk="priorities:index",
                hand_over=changes.hand_over,
                missing=duties.missing,
                letter_text=duties.letter_text,
                receipt="priorities/receipt.html",
            )
        )
        consequences(duties.consequences)
        nav.workspace("vision", 20, _("Prioritering"), "priorities:index", may_work)
