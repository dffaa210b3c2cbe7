from django.apps import AppConfig


class FindingsConfig(AppConfig):
    name = "klynge.ground.findings"
    label = "findings"
