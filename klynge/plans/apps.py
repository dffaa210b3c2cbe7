from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    name = "klynge.plans"
    label = "plans"

    def ready(self) -> None:
        from klynge.ground.findings.registry import consequences
        from klynge.ground.people import personal as people
        from klynge.ground.process import registry
        from klynge.ground.search import registry as search
        from klynge.ground.ui import nav
        from klynge.plans import duties, found, personal

        registry.deliverable("focus_areas", duties.focus_areas_are_chosen)
        registry.deliverable("action_plans", duties.every_area_has_a_plan)
        registry.deliverable("project_descriptions", duties.a_project_is_described)
        registry.tasks(duties.tasks)
        consequences(duties.consequences)
        people.register("plans", export=personal.export, erase=personal.erase)
        search.source(found.rows)
        search.kind("focus_area", _("Indsatsområde"))
        search.kind("action", _("Handling"))
        search.kind("project", _("Projekt"))
        nav.workspace("vision", 30, _("Indsatsområder"), "plans:desk")
        nav.workspace("vision", 40, _("Handlinger"), "plans:work")
        nav.workspace("vision", 50, _("Projekter"), "plans:projects")
        nav.public(60, _("Planer"), "plans:index")
