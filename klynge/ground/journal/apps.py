from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "klynge.ground.journal"
    label = "journal"
