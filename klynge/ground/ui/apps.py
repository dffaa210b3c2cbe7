from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "klynge.ground.ui"
    label = "ui"
