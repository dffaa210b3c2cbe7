from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.clusters.queries import villages
from klynge.ground.directory.forms import VillageField
from klynge.ground.files.forms import PictureFields
from klynge.ground.ui import forms as ui
from klynge.ground.ui import richtext
from klynge.platform.news.changes import Words
from klynge.platform.news.models import News


class NewsForm(PictureFields):
    """Headline and picture are enough; the rest lies folded."""

    field_order = ["title", "picture", "picture_alt", "picture_source", "picture_rights", "lead"]

    title = forms.CharField(label=_("Overskrift"), max_length=120)
    lead = ui.LongText(
        label=_("Kort fortalt"),
        rows=3,
        max_length=300,
        required=False,
        help_text=_("Én eller to sætninger. De står på forsiden og i nyhedsbrevet."),
    )
    publish_on = ui.Day(
        label=_("Udgives den"),
        required=False,
        help_text=_("I dag, eller en dag der kommer. Den går ud kl. 6."),
    )
    body = ui.WrittenText(label=_("Hele historien"), rows=10, required=False)
    village = VillageField()
    author = forms.CharField(label=_("Hvem har skrevet?"), max_length=120, required=False)
    expires_on = ui.Day(label=_("Sidste dag på siden"), required=False)
    is_announcement = ui.Tick(
        label=_("Det er her, vi fortæller alle, at vi er begyndt"),
        required=False,
        help_text=_("Sæt kryds ved den nyhed, der begynder forløbet."),
    )

    chosen_day: date | None = None

    def __init__(self, *args: Any, cluster: Cluster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["village"].queryset = villages(cluster)  # type: ignore[attr-defined]

    @staticmethod
    def values_of(news: News) -> dict[str, Any]:
        names = ("title", "lead", "village", "author", "expires_on", "is_announcement")
        values = {name: getattr(news, name) for name in names}
        when = news.publish_at.astimezone(clock.COPENHAGEN).date() if news.publish_at else None
        return {**values, "body": richtext.to_plain(news.body), "publish_on": when}

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if self.errors:
            return values
        values["body"] = richtext.from_plain(values["body"])
        self.chosen_day = values.pop("publish_on")
        rest: dict[str, Any] = {
            name: values.pop(name) for name in ("picture", "without_picture") if name in values
        }
        return {"words": Words(**values), **rest}

    @property
    def publish_at(self) -> datetime | None:
        """Six in the morning of the chosen day; today means now."""
        day = self.chosen_day
        return clock.at(day, 6) if day and day > clock.today() else None


class EditNewsForm(NewsForm):
    without_picture = ui.Tick(label=_("Tag billedet væk"), required=False)
