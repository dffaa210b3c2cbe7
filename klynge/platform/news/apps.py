from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "klynge.platform.news"
    label = "news"

    def ready(self) -> None:
        from klynge.ground.jobs import timetable
        from klynge.ground.people import personal
        from klynge.ground.process import registry
        from klynge.ground.search import registry as search
        from klynge.ground.ui import nav
        from klynge.platform.news import access, changes, duties, listing
        from klynge.platform.news import personal as ours

        nav.public(10, _("Nyt"), "news:index")
        nav.workspace("platform", 10, _("Nyheder"), "news:desk", access.may_edit)
        search.kind("news", _("Nyheder"))
        search.source(listing.rows)
        registry.deliverable("announcement", duties.announcement_is_out)
        registry.tasks(duties.drafts_waiting)
        personal.register("news", export=ours.export, erase=ours.erase)
        timetable.every(minutes=5, run=changes.keep_time)
