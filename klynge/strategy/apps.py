from django.apps import AppConfig


class StrategyConfig(AppConfig):
    name = "klynge.strategy"
    label = "strategy"
