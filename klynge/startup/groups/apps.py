from django.apps import AppConfig


class GroupsConfig(AppConfig):
    name = "klynge.startup.groups"
    label = "groups"
