from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "klynge.ground.people"
    label = "people"
