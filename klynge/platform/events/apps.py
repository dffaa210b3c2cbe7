from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "klynge.platform.events"
    label = "events"
