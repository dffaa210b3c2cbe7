from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PotentialsConfig(AppConfig):
    name = "klynge.mapping.potentials"
    label = "potentials"

    def ready(self) -> None:
        from klynge.ground.people.personal import register
        from klynge.ground.search import registry as search
        from klynge.mapping.potentials import found, personal

        register("potentials", export=personal.export, erase=personal.erase)
        search.source(found.rows)
        search.kind("potential", _("Det kan vi bygge på"))
