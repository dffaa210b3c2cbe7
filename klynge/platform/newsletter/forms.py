from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.models import Cluster
from klynge.ground.ui import forms as ui
from klynge.ground.ui import richtext
from klynge.platform.events.models import Event
from klynge.platform.news.models import News
from klynge.platform.newsletter import queries
from klynge.platform.newsletter.models import Letter


class JoinForm(forms.Form):
    email = ui.Email(label=_("Din e-mail"))
    agreed = ui.Tick(error_messages={"required": _("Sæt kryds, hvis du vil have nyhedsbrevet.")})

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agreed"].label = queries.consent_text(cluster)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        values.pop("agreed", None)
        return values


class LetterForm(forms.Form):
    subject = forms.CharField(label=_("Emne"), max_length=120, help_text=_("Det står i folks indbakke."))
    intro = ui.WrittenText(label=_("Indledning"), rows=6, required=False)
    news = forms.ModelMultipleChoiceField(
        label=_("Nyheder, brevet fortæller"),
        queryset=News.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    events = forms.ModelMultipleChoiceField(
        label=_("Begivenheder, brevet fortæller om"),
        queryset=Event.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, cluster: Cluster, letter: Letter | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        news, events = queries.news_to_tell(cluster, letter), queries.events_to_tell(cluster, letter)
        for name, things in (("news", news), ("events", events)):
            self.fields[name].queryset = things  # type: ignore[attr-defined]
            if not self.is_bound and letter is None:
                self.initial[name] = [thing.pk for thing in things]
            if not things:
                del self.fields[name]

    @staticmethod
    def values_of(letter: Letter) -> dict[str, Any]:
        return {
            "subject": letter.subject,
            "intro": richtext.to_plain(letter.intro),
            "news": [one.pk for one in letter.news.all()],
            "events": [one.pk for one in letter.events.all()],
        }

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.errors:
            return values
        intro = richtext.from_plain(values["intro"]) if values["intro"].strip() else ""
        told = {name: list(values.get(name) or []) for name in ("news", "events")}
        return {"subject": values["subject"], "intro": intro, **told}
