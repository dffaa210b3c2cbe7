from django.apps import AppConfig


class PotentialsConfig(AppConfig):
    name = "klynge.mapping.potentials"
    label = "potentials"
