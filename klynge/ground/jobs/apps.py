from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "klynge.ground.jobs"
    label = "jobs"
    verbose_name = "Jobs"

    def ready(self) -> None:
        from klynge.ground.jobs import changes, timetable, upkeep

        timetable.every(minutes=1, run=changes.note_heartbeat)
        timetable.every(minutes=30, run=changes.take_up_lost_tasks)
        timetable.every(minutes=24 * 60, run=changes.forget_finished_tasks)
        upkeep.rotates("session")
