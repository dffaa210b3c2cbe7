from django.apps import AppConfig


class DraftsConfig(AppConfig):
    name = "klynge.ground.drafts"
    label = "drafts"
