from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.clusters.queries import villages
from klynge.ground.findings.models import THEMES, Finding
from klynge.ground.findings.queries import choices, standing


class PinForm(forms.Form):
    """What we learned, in our own words; used by every page that can save something as a finding."""

    text = forms.CharField(
        label=_("Det har vi lært"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Skriv én ting, med egne ord. Højst 300 tegn."),
    )
    theme = forms.ChoiceField(
        label=_("Tema"), required=False, choices=[("", _("Intet bestemt tema")), *THEMES]
    )
    village: "forms.ModelChoiceField[Village]" = forms.ModelChoiceField(
        label=_("Landsby"), required=False, queryset=None, empty_label=_("Hele klyngen")
    )

    def __init__(self, *args: object, cluster: Cluster, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["village"].queryset = villages(cluster)  # type: ignore[attr-defined]


class CiteField(forms.MultipleChoiceField):
    """Tick the findings that something rests on."""

    def __init__(self, *, cluster: Cluster, **kwargs: object) -> None:
        kwargs.setdefault("label", _("Pointer, det bygger på"))
        kwargs.setdefault("required", False)
        super().__init__(
            choices=lambda: choices(cluster),
            widget=forms.CheckboxSelectMultiple,
            **kwargs,  # type: ignore[arg-type]
        )


class MergeForm(forms.Form):
    into = forms.ModelChoiceField(label=_("Læg sammen med"), queryset=Finding.objects.none())

    def __init__(self, *args: object, finding: Finding, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        others = standing(finding.cluster).exclude(pk=finding.pk)
        self.fields["into"].queryset = others  # type: ignore[attr-defined]
