from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SecretariatConfig(AppConfig):
    name = "klynge.secretariat"
    label = "secretariat"

    def ready(self) -> None:
        from klynge.ground.clusters.access import is_secretariat
        from klynge.ground.jobs import timetable
        from klynge.ground.people import personal as people
        from klynge.ground.people.registry import places
        from klynge.ground.ui import nav
        from klynge.secretariat import access, changes, personal
        from klynge.secretariat.places import overview_of_many

        nav.secretariat(5, _("Mine klynger"), "secretariat:mine", access.has_clusters)
        nav.secretariat(10, _("Alle klynger"), "secretariat:index", is_secretariat)
        nav.secretariat(20, _("Henvendelser"), "secretariat:inquiries", is_secretariat)
        nav.secretariat(30, _("Ansøgninger"), "secretariat:applications", is_secretariat)
        nav.foot(50, _("Ny klynge"), "secretariat:inquire")
        people.register("secretariat", export=personal.export, erase=personal.erase)
        places(overview_of_many)
        timetable.every(minutes=24 * 60, run=changes.forget_old)
