from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StrategyConfig(AppConfig):
    name = "klynge.strategy"
    label = "strategy"

    def ready(self) -> None:
        from klynge.ground.findings.registry import consequences
        from klynge.ground.people import personal
        from klynge.ground.process import registry
        from klynge.ground.search import registry as search
        from klynge.ground.ui import nav
        from klynge.strategy import duties, erasing, found

        registry.deliverable("strategy_adopted", duties.plan_is_adopted)
        registry.deliverable("organisation", duties.others_carry_on)
        registry.tasks(duties.tasks)
        consequences(duties.consequences)
        personal.register("strategy", export=erasing.export, erase=erasing.erase)
        search.source(found.rows)
        search.kind("strategy", _("Strategiplan"))
        nav.workspace("vision", 90, _("Strategiplan"), "strategy:desk")
        nav.workspace("vision", 95, _("Overdragelse"), "strategy:handover")
        nav.foot(4, _("Strategiplan"), "strategy:show")
