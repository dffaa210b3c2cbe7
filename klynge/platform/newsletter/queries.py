from datetime import datetime, timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.post import queries as post
from klynge.ground.post.models import OptInQuerySet
from klynge.platform.events import queries as events
from klynge.platform.events.models import EventQuerySet
from klynge.platform.news import queries as news
from klynge.platform.news.models import NewsQuerySet
from klynge.platform.newsletter.models import Letter, LetterQuerySet

PURPOSE = "newsletter"
CONSENT_VERSION = "2026-11"


def consent_text(cluster: Cluster) -> str:
    """The very words one says yes to. Change them, and `CONSENT_VERSION` with them."""
    return (
        _(
            "Jeg vil gerne have nyhedsbrevet fra %s på e-mail. Adressen bruges kun til det. "
            "Jeg kan melde mig fra igen med ét klik i hvert brev."
        )
        % cluster.name
    )


def subscribers(cluster: Cluster) -> OptInQuerySet:
    """Those who said yes, confirmed it, and have not said no since."""
    return post.opted_in(cluster.id, PURPOSE)


def sent(cluster: Cluster) -> LetterQuerySet:
    return Letter.objects.of(cluster).sent()


def waiting(cluster: Cluster) -> LetterQuerySet:
    return Letter.objects.of(cluster).waiting()


def since(cluster: Cluster) -> datetime:
    """When the last letter left; without one, a month ago."""
    last = sent(cluster).first()
    return last.sent_at if last and last.sent_at else clock.now() - timedelta(days=31)


def news_to_tell(cluster: Cluster, letter: Letter | None = None) -> NewsQuerySet:
    """Published since the last letter, and what this letter holds already."""
    fresh = Q(published_at__gt=since(cluster))
    if letter:
        fresh |= Q(pk__in=letter.news.values("pk"))
    return news.published(cluster).filter(fresh)


def events_to_tell(cluster: Cluster, letter: Letter | None = None) -> EventQuerySet:
    """What happens in the next two months and is not cancelled."""
    soon = Q(starts_on__lte=clock.today() + timedelta(days=62))
    if letter:
        soon |= Q(pk__in=letter.events.values("pk"))
    return events.public(cluster).ahead().filter(soon, cancelled_at__isnull=True)
