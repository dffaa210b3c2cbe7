from django.apps import AppConfig


class FieldingConfig(AppConfig):
    name = "klynge.ground.fielding"
    label = "fielding"
