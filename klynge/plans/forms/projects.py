from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster
from klynge.ground.findings.queries import chosen
from klynge.ground.ui import forms as ui
from klynge.plans.changes import ProjectText
from klynge.plans.forms import fields
from klynge.plans.models import FocusArea, Project


class BeginForm(forms.Form):
    """A title is enough to begin."""

    title = forms.CharField(label=_("Hvad hedder projektet?"), max_length=120)
    summary = forms.CharField(
        label=_("Resumé"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Højst 500 tegn. Skriv det, så det kan stå i avisen."),
    )

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"] = forms.ModelChoiceField(
            label=_("Indsatsområde"), queryset=FocusArea.objects.of(cluster), empty_label=None
        )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.errors:
            return values
        text = ProjectText(title=values["title"], summary=values["summary"])
        return {"area": values["area"], "text": text}


class ProjectForm(forms.Form):
    """Everything but the rows with effects and money."""

    title = forms.CharField(label=_("Projektets navn"), max_length=120)
    summary = forms.CharField(
        label=_("Resumé"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Højst 500 tegn. Skriv det, så det kan stå i avisen."),
    )
    applicant = forms.CharField(label=_("Foreningen, der søger"), max_length=160, required=False)
    cvr = forms.CharField(
        label=_("CVR-nummer"),
        max_length=12,
        required=False,
        help_text=_("8 cifre."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "data-width": "short"}),
    )
    contact_name = forms.CharField(
        label=_("Kontaktperson"),
        max_length=120,
        required=False,
        help_text=_("Navn, telefon og e-mail står i beskrivelsen. Spørg først."),
    )
    contact_phone = ui.Phone(label=_("Kontaktpersonens telefon"), required=False)
    contact_email = ui.Email(label=_("Kontaktpersonens e-mail"), required=False)
    background = fields.Rich(
        label=_("Baggrund og behov"),
        required=False,
        help_text=_("Hvad viser undersøgelsen? Hvad mangler her?"),
    )
    purpose = fields.Rich(label=_("Formål"), required=False, rows=4)
    target_group = fields.Rich(label=_("Målgruppe"), required=False, rows=3)
    activities = fields.Rich(label=_("Aktiviteter"), required=False)
    place = fields.Rich(label=_("Sted"), required=False, rows=3)
    organisation = fields.Rich(label=_("Organisation og samarbejde"), required=False, rows=5)
    timetable = fields.Rich(label=_("Tidsplan"), required=False, rows=4)
    permits = fields.Rich(
        label=_("Tilladelser og aftaler"),
        required=False,
        rows=3,
        help_text=_("Lodsejer, bygning, kommune, vej."),
    )
    communication = fields.Rich(label=_("Formidling"), required=False, rows=3)
    evaluation = fields.Rich(label=_("Evaluering"), required=False, rows=3)
    operation = fields.Rich(
        label=_("Drift bagefter"),
        required=False,
        rows=3,
        help_text=_("Hvem passer det, og hvad koster det om året?"),
    )
    volunteer_hours = ui.Whole(label=_("Frivillige timer"), required=False, max_value=1_000_000)

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cluster = cluster
        self.fields["area"] = forms.ModelChoiceField(
            label=_("Indsatsområde"), queryset=FocusArea.objects.of(cluster), empty_label=None
        )
        self.fields["findings"] = fields.findings(cluster)
        self.order_fields(["title", "area", "summary"])

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.errors:
            return values
        area, cited = values.pop("area"), chosen(self.cluster, values.pop("findings"))
        return {"area": area, "findings": cited, "text": ProjectText(**values)}

    @staticmethod
    def values_of(project: Project) -> dict[str, Any]:
        return {name: getattr(project, name) for name in ProjectText.__dataclass_fields__} | {
            "area": project.focus_area,
            "findings": [str(pk) for pk in project.citations.values_list("finding_id", flat=True)],
        }


class ApproveForm(forms.Form):
    on = ui.Day(label=_("Godkendt den"))
    where = forms.CharField(
        label=_("Hvor"), max_length=200, required=False, help_text=_("For eksempel: Styregruppemøde i Kærby.")
    )


class ProjectStatusForm(forms.Form):
    status = ui.Choice(
        label=_("Hvordan står det?"),
        choices=[c for c in Project.Status.choices if c[0] != Project.Status.DRAFT],
    )
