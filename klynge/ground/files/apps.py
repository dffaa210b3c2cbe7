from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "klynge.ground.files"
    label = "files"
