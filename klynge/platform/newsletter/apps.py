from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsletterConfig(AppConfig):
    name = "klynge.platform.newsletter"
    label = "newsletter"

    def ready(self) -> None:
        from klynge.ground.post import optin
        from klynge.ground.process import registry
        from klynge.ground.ui import nav
        from klynge.platform.newsletter import access, duties, queries

        nav.workspace("platform", 40, _("Nyhedsbrev"), "newsletter:desk", access.may_edit)
        optin.purpose(queries.PURPOSE, label=_("nyhedsbrevet"))
        registry.deliverable("platform", duties.platform_is_alive)
        registry.tasks(duties.letters_waiting)
        registry.way_in(30, _("Få nyhedsbrevet"), _("Nyt fra klyngen på e-mail."), "newsletter:join")
