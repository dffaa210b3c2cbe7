from django import forms
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.drafts.models import Draft
from klynge.ground.drafts.queries import current
from klynge.ground.ui import richtext


class WriteForm(forms.Form):
    """The text in a plain field; the page remembers which version was read."""

    text = forms.CharField(
        label=_("Tekst"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 18}),
        help_text=_(
            "En tom linje giver et nyt afsnit. «- » først på linjen giver en liste, «## » en overskrift."
        ),
    )
    based_on = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @classmethod
    def of(cls, draft: Draft, data: object = None) -> "WriteForm":
        version = current(draft)
        initial = {
            "text": richtext.to_plain(version.html) if version else "",
            "based_on": version.number if version else 0,
        }
        return cls(data, initial=initial)  # type: ignore[arg-type]

    def clean(self) -> dict[str, object]:
        values = super().clean() or {}
        return {
            "html": richtext.from_plain(values.get("text") or ""),
            "based_on": values.get("based_on") or 0,
        }


class AdoptForm(forms.Form):
    on = forms.DateField(label=_("Vedtaget den"), initial=clock.today)
    where = forms.CharField(
        label=_("Hvor"), max_length=200, required=False, help_text=_("For eksempel: Styregruppemøde i Kærby.")
    )
