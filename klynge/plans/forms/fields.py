"""Fields that several forms of the plans share."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.clusters.queries import villages
from klynge.ground.findings.forms import CiteField
from klynge.ground.people.models import Person
from klynge.ground.ui import forms as ui
from klynge.ground.ui import richtext
from klynge.startup.groups.queries import working_groups


class Rich(ui.WrittenText):
    """Written plainly, kept as clean HTML."""

    def prepare_value(self, value: Any) -> Any:
        return richtext.to_plain(value) if isinstance(value, str) and value.startswith("<") else value

    def clean(self, value: Any) -> str:
        return richtext.from_plain(str(super().clean(value)))


def holder(cluster: Cluster) -> "forms.ModelChoiceField[Person]":
    """Somebody with an account in the cluster."""
    held = Role.objects.current().filter(cluster=cluster).values("person")
    return forms.ModelChoiceField(
        label=_("Tovholder"),
        queryset=Person.objects.filter(pk__in=held).order_by("name"),
        required=False,
        empty_label=_("Ingen med login"),
    )


def holder_name() -> forms.CharField:
    return forms.CharField(
        label=_("Tovholderens navn, hvis personen ikke har login"),
        max_length=120,
        required=False,
        help_text=_("Navnet står på klyngens side. Spørg først."),
    )


def group(cluster: Cluster) -> Any:
    return forms.ModelChoiceField(
        label=_("Arbejdsgruppe"), queryset=working_groups(cluster), required=False, empty_label=_("Ingen")
    )


def places(cluster: Cluster) -> Any:
    return forms.ModelMultipleChoiceField(
        label=_("Landsbyer"),
        queryset=villages(cluster),
        required=False,
        widget=forms.CheckboxSelectMultiple(),
        help_text=_("Sæt ingen krydser, hvis det gælder hele klyngen."),
    )


def findings(cluster: Cluster) -> CiteField:
    return CiteField(cluster=cluster)
