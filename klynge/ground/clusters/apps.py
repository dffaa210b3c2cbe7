from django.apps import AppConfig


class ClustersConfig(AppConfig):
    name = "klynge.ground.clusters"
    label = "clusters"

    def ready(self) -> None:
        from klynge.ground.clusters import door
        from klynge.ground.files import registry

        registry.doorkeeper(visit=door.visit, slug_of=door.slug_of)
