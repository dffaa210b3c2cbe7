from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClustersConfig(AppConfig):
    name = "klynge.ground.clusters"
    label = "clusters"

    def ready(self) -> None:
        from klynge.ground.clusters import access, door, mine, personal, queries
        from klynge.ground.files import registry
        from klynge.ground.people.personal import register
        from klynge.ground.people.registry import stays
        from klynge.ground.ui import frame, nav

        registry.doorkeeper(visit=door.visit, slug_of=door.slug_of, tell_ready=door.tell_ready)
        frame.use(find=queries.public_cluster, contacts=queries.contacts)
        register("clusters", export=personal.export, erase=personal.erase)
        stays(mine.why_stay)
        nav.workspace("settings", 10, _("Klyngens sider"), "clusters:look", access.may_coordinate)
        nav.workspace("settings", 20, _("Landsbyer"), "clusters:villages", access.may_coordinate)
        nav.workspace("settings", 25, _("Billeder"), "clusters:pictures", access.may_edit)
        nav.workspace("settings", 30, _("Roller"), "clusters:roles", access.may_coordinate)
