from django.apps import AppConfig


class PaperConfig(AppConfig):
    name = "klynge.ground.paper"
    label = "paper"

    def ready(self) -> None:
        from klynge.ground.paper import charts
        from klynge.ground.ui import frame

        frame.use(chart=charts.svg)
