from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "klynge.plans"
    label = "plans"

    def ready(self) -> None:
        from klynge.ground.people import personal as people
        from klynge.ground.search import registry as search
        from klynge.plans import found, personal

        people.register("plans", export=personal.export, erase=personal.erase)
        search.source(found.rows)
