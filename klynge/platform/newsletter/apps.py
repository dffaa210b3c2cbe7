from django.apps import AppConfig


class NewsletterConfig(AppConfig):
    name = "klynge.platform.newsletter"
    label = "newsletter"
