from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "klynge.ground.directory"
    label = "directory"

    def ready(self) -> None:
        from klynge.ground.directory import changes, listing
        from klynge.ground.directory import personal as ours
        from klynge.ground.jobs import timetable
        from klynge.ground.people import personal
        from klynge.ground.search import registry as search
        from klynge.ground.ui import nav

        nav.public(40, _("Foreninger"), "directory:index")
        nav.workspace("platform", 30, _("Foreninger og steder"), "directory:desk")
        search.kind("association", _("Foreninger"))
        search.kind("facility", _("Steder at mødes"))
        search.source(listing.rows)
        personal.register("directory", export=ours.export, erase=ours.erase)
        timetable.every(minutes=720, run=changes.empty_bin)
