from django.apps import AppConfig


class ClustersConfig(AppConfig):
    name = "klynge.ground.clusters"
    label = "clusters"

    def ready(self) -> None:
        from klynge.ground.clusters import door, queries
        from klynge.ground.files import registry
        from klynge.ground.ui import frame

        registry.doorkeeper(visit=door.visit, slug_of=door.slug_of)
        frame.use(find=queries.by_slug, contacts=queries.contacts)
