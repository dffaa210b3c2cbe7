from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "klynge.ground.search"
    label = "search"
