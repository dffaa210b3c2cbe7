from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "klynge.ground.files"
    label = "files"

    def ready(self) -> None:
        from klynge.ground.files.templatetags import files
        from klynge.ground.ui import frame

        frame.use(picture=files.picture, picture_address=files.picture_url)
