from uuid import UUID

from django.db.models import Count, QuerySet

from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.people.models import Person
from klynge.ground.process.models import Template
from klynge.ground.process.outline import Outline, from_body


def templates() -> QuerySet[Template]:
    """All templates with all their versions, and how many clusters follow each."""
    return (
        Template.objects.select_related("copy_of")
        .annotate(used=Count("processes"))
        .order_by("name_da", "code", "-version")
    )


def template_choices() -> QuerySet[Template]:
    """The newest version of each template."""
    newest = Template.objects.order_by("code", "-version").values_list("code", "id")
    latest: dict[str, UUID] = {}
    for code, pk in newest:
        latest.setdefault(code, pk)
    return Template.objects.filter(pk__in=list(latest.values())).order_by("-months", "name_da")


def outline_of(template: Template) -> Outline:
    return from_body(template.body)


def owners(cluster: Cluster) -> QuerySet[Person]:
    """Who can own something here: everybody with a current role in the cluster."""
    held = Role.objects.current().filter(cluster=cluster)
    return Person.objects.filter(pk__in=held.values("person")).order_by("name")
