from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "klynge.ground.jobs"
    label = "jobs"
