from django.apps import AppConfig


class ClustersConfig(AppConfig):
    name = "klynge.ground.clusters"
    label = "clusters"
