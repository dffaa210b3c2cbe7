from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "klynge.ground.files"
    label = "files"

    def ready(self) -> None:
        from klynge.ground.files.changes import empty_bin
        from klynge.ground.files.templatetags import files
        from klynge.ground.jobs import timetable
        from klynge.ground.ui import frame

        frame.use(picture=files.picture, picture_address=files.picture_url)
        timetable.every(minutes=24 * 60, run=empty_bin)
