from django.apps import AppConfig


class SurveyConfig(AppConfig):
    name = "klynge.mapping.survey"
    label = "survey"
