from uuid import UUID

from django.http import Http404

from klynge.ground.clusters.access import Anyone, is_secretariat, roles
from klynge.ground.post import links
from klynge.secretariat.models import Application, Inquiry

PURPOSE = "secretariat.application"


def may_decide(person: Anyone) -> bool:
    return is_secretariat(person)


def has_clusters(person: Anyone) -> bool:
    """Somebody with a role in some cluster: the overview of one's own."""
    return any(where for where, _kind in roles(person))


def inquiry_for(pk: UUID) -> Inquiry:
    found = Inquiry.objects.filter(pk=pk).select_related("application", "answered_by").first()
    if found is None:
        raise Http404
    return found


def application_for(pk: UUID) -> Application:
    """One the secretariat may read: it was sent."""
    found = Application.objects.sent().filter(pk=pk).select_related("cluster", "decided_by").first()
    if found is None:
        raise Http404
    return found


def application_behind(token: str) -> Application:
    """The applicant's own, by the private link."""
    value = links.read(PURPOSE, token)
    found = Application.objects.filter(pk=UUID(value)).select_related("cluster").first() if value else None
    if found is None:
        raise Http404
    return found


def token_of(application: Application) -> str:
    """The private link never dies by itself; what it opens is read-only once the application is decided."""
    return links.make(PURPOSE, str(application.id))
