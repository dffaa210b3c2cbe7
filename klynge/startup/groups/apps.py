from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GroupsConfig(AppConfig):
    name = "klynge.startup.groups"
    label = "groups"

    def ready(self) -> None:
        from klynge.ground.people import personal as people
        from klynge.ground.process import registry
        from klynge.ground.search import registry as search
        from klynge.ground.ui import nav
        from klynge.startup.groups import access, duties, found, personal

        registry.deliverable("steering_group", duties.every_village_sits)
        registry.deliverable("volunteers", duties.volunteers_signed_up)
        registry.deliverable("working_groups", duties.groups_are_running)
        registry.tasks(duties.tasks)
        registry.way_in(
            10,
            _("Meld dig som frivillig"),
            _("Lidt eller meget. Du siger selv, hvad og hvornår."),
            "groups:join",
        )
        registry.way_in(
            20, _("Kom med i en arbejdsgruppe"), _("Se, hvad grupperne arbejder med."), "groups:teams"
        )
        people.register("groups", export=personal.export, erase=personal.erase)
        search.source(found.rows)
        search.kind("steering_group", _("Styregruppe"))
        search.kind("working_group", _("Arbejdsgruppe"))
        nav.workspace("startup", 10, _("Styregruppe"), "groups:desk")
        nav.workspace("startup", 20, _("Arbejdsgrupper"), "groups:work")
        nav.workspace("startup", 30, _("Frivillige"), "groups:volunteers", access.may_see_volunteers)
        nav.public(70, _("Vær med"), "groups:teams")
