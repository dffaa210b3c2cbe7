"""A piece of news as a printed notice with a QR to its page."""

from django.utils.html import escape

from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.models import Cluster
from klynge.ground.clusters.queries import help_phone
from klynge.ground.paper import sheets
from klynge.ground.ui.templatetags.ui import phone
from klynge.platform.news.models import News


def pdf(cluster: Cluster, news: News) -> bytes:
    lead = f"<p><strong>{escape(news.lead)}</strong></p>" if news.lead else ""
    return sheets.poster(
        sheets.Poster(
            title=news.title,
            cluster=cluster.name,
            language=cluster.language,
            accent=cluster.accent,
            url=absolute(cluster, "news:show", pk=news.id),
            site=absolute(cluster, "news:index").split("://", 1)[-1],
            foot=phone(help_phone(cluster)),
            body=lead + news.body,
        )
    )
