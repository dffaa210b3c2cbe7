from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PotentialsConfig(AppConfig):
    name = "klynge.mapping.potentials"
    label = "potentials"

    def ready(self) -> None:
        from klynge.ground.people.personal import register
        from klynge.ground.process import registry as process
        from klynge.ground.search import registry as search
        from klynge.ground.ui import nav
        from klynge.mapping.potentials import access, duties, found, personal

        register("potentials", export=personal.export, erase=personal.erase)
        search.source(found.rows)
        search.kind("potential", _("Det kan vi bygge på"))
        process.deliverable("potentials", duties.map_is_filled)
        process.tasks(duties.tasks)
        process.way_in(
            30,
            _("Sæt noget på kortet"),
            _("Fortæl, hvad vi kan bygge på. Du behøver ikke logge ind."),
            "potentials:propose",
        )
        nav.workspace("mapping", 20, _("Det kan vi bygge på"), "potentials:desk", access.may_see_desk)
        nav.public(40, _("Kort"), "potentials:index")
