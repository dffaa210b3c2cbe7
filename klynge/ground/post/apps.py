from django.apps import AppConfig


class PostConfig(AppConfig):
    name = "klynge.ground.post"
    label = "post"
