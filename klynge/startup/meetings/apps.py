from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "klynge.startup.meetings"
    label = "meetings"
