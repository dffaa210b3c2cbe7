from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveyConfig(AppConfig):
    name = "klynge.mapping.survey"
    label = "survey"

    def ready(self) -> None:
        from klynge.ground.clusters.access import may_work
        from klynge.ground.fielding import registry
        from klynge.ground.process.registry import deliverable
        from klynge.ground.ui import nav
        from klynge.mapping.survey import changes, duties

        registry.kind(
            registry.Kind(
                code="survey",
                start="survey:start",
                enter="fielding:enter_survey",
                desk="survey:desk",
                hand_over=changes.hand_over,
                missing=duties.missing,
                letter_text=duties.letter_text,
                receipt="survey/receipt.html",
            )
        )
        deliverable("survey_closed", duties.survey_is_closed)
        nav.workspace("mapping", 10, _("Undersøgelsen"), "survey:desk", may_work)
