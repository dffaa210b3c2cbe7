from django.apps import AppConfig


class FieldingConfig(AppConfig):
    name = "klynge.ground.fielding"
    label = "fielding"

    def ready(self) -> None:
        from klynge.ground.fielding import closing, personal, register_changes
        from klynge.ground.jobs import timetable, upkeep
        from klynge.ground.people.personal import register

        register("fielding", export=personal.export, erase=personal.erase)
        timetable.every(minutes=5, run=closing.resume)
        timetable.every(minutes=10, run=register_changes.forget_waiting)
        upkeep.rotates("tickets")
