from django.apps import AppConfig


class PostConfig(AppConfig):
    name = "klynge.ground.post"
    label = "post"

    def ready(self) -> None:
        from klynge.ground.jobs import timetable
        from klynge.ground.post import delivery

        timetable.every(minutes=1, run=delivery.send_due)
        timetable.every(minutes=24 * 60, run=delivery.tidy)
