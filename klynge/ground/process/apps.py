from django.apps import AppConfig


class ProcessConfig(AppConfig):
    name = "klynge.ground.process"
    label = "process"
