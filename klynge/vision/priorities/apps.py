from django.apps import AppConfig


class PrioritiesConfig(AppConfig):
    name = "klynge.vision.priorities"
    label = "priorities"
