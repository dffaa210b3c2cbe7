from django.apps import AppConfig


class PaperConfig(AppConfig):
    name = "klynge.ground.paper"
    label = "paper"
