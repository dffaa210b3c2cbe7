from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "klynge.plans"
    label = "plans"
