"""Working groups: formed, held, joined, closed."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters import changes as clusters
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui.refusal import Refused
from klynge.startup.groups import access, found
from klynge.startup.groups.models import Member, Volunteer, WorkingGroup


def form_group(
    *,
    by: Person,
    cluster: Cluster,
    name: str,
    purpose: str = "",
    is_permanent: bool = True,
    is_open: bool = True,
) -> WorkingGroup:
    """A new working group; it wants a holder next."""
    _require(access.may_form_groups(by, cluster))
    _check_name(cluster, name)
    with transaction.atomic():
        group = WorkingGroup.objects.create(
            cluster=cluster,
            name=name.strip(),
            purpose=purpose.strip(),
            is_permanent=is_permanent,
            is_open=is_open,
        )
        _told(group, by, "group.formed")
    return group


def change_group(
    *, by: Person, group: WorkingGroup, name: str, purpose: str, is_permanent: bool, is_open: bool
) -> WorkingGroup:
    _require(access.may_lead(by, group))
    _check_name(group.cluster, name, group.pk)
    with transaction.atomic():
        group.name, group.purpose = name.strip(), purpose.strip()
        group.is_permanent, group.is_open = is_permanent, is_open
        group.save(update_fields=["name", "purpose", "is_permanent", "is_open"])
        _told(group, by, "group.changed")
    return group


def close_group(*, by: Person, group: WorkingGroup) -> WorkingGroup:
    """Its work is done; the group and its name stay in the history."""
    _require(access.may_form_groups(by, group.cluster))
    with transaction.atomic():
        group.closed_on, group.is_open = clock.today(), False
        group.save(update_fields=["closed_on", "is_open"])
        record(cluster=group.cluster_id, by=by.id, what="group.closed", thing=group.id, words=group.name)
        search.take_out(group.id)
    return group


def add_member(
    *,
    by: Person,
    group: WorkingGroup,
    name: str,
    phone: str = "",
    email: str = "",
    person: Person | None = None,
    is_holder: bool = False,
    is_public: bool = False,
    invite: bool = False,
) -> Member:
    """Somebody joins; with `is_holder` the group is in their hands from now on, with `invite` they can sign in."""
    _require(access.may_lead(by, group))
    if not name.strip():
        raise Refused(_("Skriv navnet på den, der skal med i gruppen."), field="name")
    inside = group.members.filter(left_on__isnull=True)
    if inside.filter(name__iexact=name.strip()).exists():
        raise Refused(_("Der er en med det navn i gruppen i forvejen."), field="name")
    if invite and not email.strip():
        raise Refused(_("Skriv en e-mail, så vi kan sende linket til at logge ind."), field="email")
    with transaction.atomic():
        member = Member.objects.create(
            group=group,
            name=name.strip(),
            phone=phone.strip(),
            email=email.strip().lower(),
            person=person,
            is_public=is_public,
        )
        if invite:
            _invite(by, member)
        if is_holder:
            _give_hold(member)
        record(cluster=group.cluster_id, by=by.id, what="group.joined", thing=group.id, words=group.name)
    return member


def add_volunteer(*, by: Person, group: WorkingGroup, volunteer: Volunteer) -> Member:
    """A volunteer joins; called by `assign`, inside its transaction."""
    _require(access.may_lead(by, group))
    inside = group.members.filter(left_on__isnull=True)
    if inside.filter(volunteer=volunteer).exists():
        raise Refused(_("Personen er med i den gruppe i forvejen."), field="group")
    return Member.objects.create(
        group=group, volunteer=volunteer, name=volunteer.name, phone=volunteer.phone, email=volunteer.email
    )


def make_holder(*, by: Person, member: Member) -> Member:
    """Hand the group over to one of its members."""
    _require(access.may_lead(by, member.group))
    with transaction.atomic():
        _give_hold(member)
        record(
            cluster=member.group.cluster_id,
            by=by.id,
            what="group.handed_over",
            thing=member.group_id,
            words=member.group.name,
        )
    return member


def leave(*, by: Person, member: Member) -> None:
    """Out of the group; a group left by its holder wants a new one."""
    _require(access.may_lead(by, member.group) or member.person_id == by.id)
    with transaction.atomic():
        member.left_on, member.is_holder = clock.today(), False
        member.save(update_fields=["left_on", "is_holder"])
        record(
            cluster=member.group.cluster_id,
            by=by.id,
            what="group.left",
            thing=member.group_id,
            words=member.group.name,
        )


def _invite(by: Person, member: Member) -> None:
    cluster = member.group.cluster
    _require(access.may_invite(by, cluster))
    kind = Role.Kind.WORKING_GROUP
    held = Role.objects.current().filter(cluster=cluster, kind=kind, person__email__iexact=member.email)
    role = held.select_related("person").first() or clusters.invite_to_role(
        by=by, cluster=cluster, name=member.name, email=member.email, kind=kind
    )
    member.person = role.person
    member.save(update_fields=["person"])


def _give_hold(member: Member) -> None:
    member.group.members.filter(is_holder=True).exclude(pk=member.pk).update(is_holder=False)
    member.is_holder = True
    member.save(update_fields=["is_holder"])


def _check_name(cluster: Cluster, name: str, pk: UUID | None = None) -> None:
    if not name.strip():
        raise Refused(_("Giv gruppen et navn."), field="name")
    running = WorkingGroup.objects.of(cluster).running()
    others = running.exclude(pk=pk) if pk else running
    if others.filter(name__iexact=name.strip()).exists():
        raise Refused(_("Der er en gruppe med det navn i forvejen."), field="name")


def _told(group: WorkingGroup, by: Person, what: str) -> None:
    record(cluster=group.cluster_id, by=by.id, what=what, thing=group.id, words=group.name)
    search.put(**vars(found.group_row(group)))


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
