"""The first start of an empty installation: everything or nothing."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.front import first_start
from klynge.front.queries import is_unclaimed
from klynge.ground.clusters import changes as clusters
from klynge.ground.clusters.changes import Place
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.people import changes as people
from klynge.ground.people.models import Person
from klynge.ground.post import links
from klynge.ground.process import changes as process
from klynge.ground.ui.refusal import Refused


@dataclass(frozen=True)
class Administrator:
    name: str
    email: str
    phone: str = ""


@dataclass(frozen=True)
class FirstCluster:
    """The first cluster: its villages by name, the length of its process, and who coordinates it."""

    name: str
    villages: tuple[str, ...]
    template: str
    starts_on: date | None = None
    is_own: bool = False
    coordinators: tuple[tuple[str, str], ...] = ()


def claim(*, token: str, administrator: Administrator, cluster: FirstCluster | None) -> Person:
    """Make the first administrator and, if wanted, the first cluster; then the token is used up."""
    with transaction.atomic():
        if not is_unclaimed():
            raise Refused(_("Nogen har allerede ansvaret for installationen. Log ind i stedet."))
        if links.consume(first_start.PURPOSE, token) is None:
            raise Refused(_("Nøglen er brugt eller for gammel. Kør «klynge check», og brug den nye adresse."))
        person = people.invite(
            by=None, email=administrator.email, name=administrator.name, phone=administrator.phone
        )
        clusters.give_role(by=None, person=person, kind=Role.Kind.ADMINISTRATOR)
        if cluster:
            _begin(person, cluster)
    return person


def _begin(by: Person, wanted: FirstCluster) -> Cluster:
    cluster = clusters.create_cluster(by=by, name=wanted.name, started_on=wanted.starts_on or clock.today())
    for name in wanted.villages:
        clusters.add_village(by=by, cluster=cluster, place=Place(name=name))
    if wanted.is_own:
        clusters.give_role(
            by=by, person=by, kind=Role.Kind.COORDINATOR, cluster=cluster, is_contact=bool(by.phone)
        )
    for name, email in wanted.coordinators:
        clusters.invite_to_role(by=by, cluster=cluster, name=name, email=email, kind=Role.Kind.COORDINATOR)
    process.start_process(by=by, cluster=cluster, template=wanted.template, starts_on=cluster.started_on)
    return cluster


def try_mail(*, to: str, number: str) -> None:
    """A mail with a number, so that we know that mail arrives."""
    from klynge.ground.post.changes import queue

    text = _("Tallet er %s. Skriv det på siden, så ved vi, at mails kommer frem.") % number
    queue(
        cluster=None,
        to=to,
        subject=_("Prøve: kommer mails frem?"),
        text=text,
        kind="front.mail_test",
        urgent=True,
    )
