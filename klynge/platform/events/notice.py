"""An event as a printed notice with a QR to its page."""

from django.utils.html import escape
from django.utils.translation import override

from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.models import Cluster
from klynge.ground.clusters.queries import help_phone
from klynge.ground.paper import sheets
from klynge.ground.ui.templatetags.ui import phone
from klynge.platform.events import when
from klynge.platform.events.models import Event


def pdf(cluster: Cluster, event: Event) -> bytes:
    with override(cluster.language):
        time = when.words(event)
    where = f"<p><strong>{escape(event.where)}</strong></p>" if event.where else ""
    by_whom = f"<p>{escape(event.by_whom)}</p>" if event.by_whom else ""
    return sheets.poster(
        sheets.Poster(
            title=event.title,
            cluster=cluster.name,
            language=cluster.language,
            accent=cluster.accent,
            url=absolute(cluster, "events:show", pk=event.id),
            site=absolute(cluster, "events:index").split("://", 1)[-1],
            foot=phone(help_phone(cluster)),
            when=time,
            body=where + event.text + by_whom,
        )
    )
