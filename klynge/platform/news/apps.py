from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "klynge.platform.news"
    label = "news"
