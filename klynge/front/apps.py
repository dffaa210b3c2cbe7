from django.apps import AppConfig


class FrontConfig(AppConfig):
    name = "klynge.front"
    label = "front"
