from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    name = "klynge.startup.meetings"
    label = "meetings"

    def ready(self) -> None:
        from klynge.ground.jobs import timetable
        from klynge.ground.people import personal as people
        from klynge.ground.process import registry
        from klynge.ground.search import registry as search
        from klynge.ground.ui import nav
        from klynge.startup.meetings import changes, duties, found, personal

        registry.tasks(duties.tasks)
        registry.way_in(
            30, _("Kom til et borgermøde"), _("Se, hvornår vi mødes næste gang."), "meetings:index"
        )
        people.register("meetings", export=personal.export, erase=personal.erase)
        search.source(found.rows)
        search.kind("meeting", _("Møde"))
        timetable.every(minutes=30, run=changes.approve_ripe)
        nav.workspace("startup", 40, _("Møder"), "meetings:desk")
