from django.apps import AppConfig


class ProfileConfig(AppConfig):
    name = "klynge.mapping.profile"
    label = "profile"
