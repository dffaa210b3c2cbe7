from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "klynge.platform.events"
    label = "events"

    def ready(self) -> None:
        from klynge.ground.jobs import timetable
        from klynge.ground.process import registry
        from klynge.ground.search import registry as search
        from klynge.ground.ui import nav
        from klynge.platform.events import access, changes, duties, listing

        nav.public(20, _("Kalender"), "events:index")
        nav.workspace("platform", 20, _("Kalender"), "events:desk", access.may_edit)
        search.kind("event", _("Kalender"))
        search.source(listing.rows)
        registry.tasks(duties.drafts_waiting)
        timetable.every(minutes=720, run=changes.empty_bin)
