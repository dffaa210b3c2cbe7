from django.apps import AppConfig


class TextConfig(AppConfig):
    name = "klynge.vision.text"
    label = "vision_text"
