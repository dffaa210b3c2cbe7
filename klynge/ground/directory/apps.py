from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "klynge.ground.directory"
    label = "directory"
