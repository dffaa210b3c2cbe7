"""What the process asks of groups, and what they give people to do."""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from klynge import clock
from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.ground.people.models import Person
from klynge.ground.process.registry import Met, Task
from klynge.startup.groups import access, queries
from klynge.startup.groups.models import Seat
from klynge.startup.groups.queries import WANTED_GROUPS, WANTED_VOLUNTEERS, VillageSeats

WARNING_DAYS = 60


def every_village_sits(cluster: Cluster) -> Met:
    """Every village has somebody in the steering group."""
    group = queries.steering_group(cluster)
    wanted = len(group.villages)
    done = wanted - len(group.empty)
    words = _("%(done)d af %(wanted)d landsbyer er med") % {"done": done, "wanted": wanted}
    if not wanted:
        words = _("Landsbyerne er ikke skrevet ind endnu")
    url = local(cluster, "groups:desk")
    return Met(bool(wanted) and done == wanted, words, url=url, done=done, wanted=wanted or None)


def volunteers_signed_up(cluster: Cluster) -> Met:
    done = queries.volunteer_count(cluster).signed_up
    words = ngettext("%d frivillig har meldt sig", "%d frivillige har meldt sig", done) % done
    return Met(
        done >= WANTED_VOLUNTEERS,
        words if done else _("Ingen frivillige endnu"),
        url=local(cluster, "groups:volunteers"),
        done=done,
        wanted=WANTED_VOLUNTEERS,
    )


def groups_are_running(cluster: Cluster) -> Met:
    """Three groups that somebody holds."""
    groups = list(queries.working_groups(cluster))
    held = [group for group in groups if any(member.is_holder for member in group.standing)]  # type: ignore[attr-defined]
    words = _("%(held)d af %(all)d grupper har en tovholder") % {"held": len(held), "all": len(groups)}
    return Met(
        len(held) >= WANTED_GROUPS and len(held) == len(groups),
        words if groups else _("Ingen arbejdsgrupper endnu"),
        url=local(cluster, "groups:work"),
        done=len(held),
        wanted=max(WANTED_GROUPS, len(groups)),
    )


def tasks(cluster: Cluster, person: Person) -> list[Task]:
    """For the steering group: villages that stand alone, volunteers to call, groups without a holder, terms that end."""
    if not access.may_seat(person, cluster):
        return []
    return [
        *_missing_seats(cluster),
        *_volunteers_to_call(cluster),
        *_groups_to_hold(cluster),
        *_terms_ending(cluster),
    ]


def shortage_words(line: VillageSeats) -> str:
    """«Ørum har kun én i styregruppen»."""
    village = line.village.name
    if line.held:
        return _("%s har kun én i styregruppen") % village
    return _("%s har ingen i styregruppen") % village


def _missing_seats(cluster: Cluster) -> list[Task]:
    """A warning a village; before anybody sits, the first step instead."""
    group = queries.steering_group(cluster)
    if not group.size:
        return (
            [
                Task(
                    _("Skriv styregruppen ind"),
                    local(cluster, "groups:desk"),
                    note=_("To fra hver landsby og kommunens kontaktperson."),
                )
            ]
            if group.villages
            else []
        )
    where = local(cluster, "groups:seat")
    return [
        Task(
            shortage_words(line),
            f"{where}?landsby={line.village.id}",
            note=_("Find én til, så ingen landsby står alene.")
            if line.held
            else _("Der skal helst være to."),
            state=_("Skriv én ind"),
            state_kind="late",
            is_warning=True,
        )
        for line in group.short
    ]


def _volunteers_to_call(cluster: Cluster) -> list[Task]:
    waiting = queries.volunteer_count(cluster).waiting
    if not waiting:
        return []
    title = ngettext("Ring til %d ny frivillig", "Ring til %d nye frivillige", waiting) % waiting
    return [
        Task(
            title,
            local(cluster, "groups:volunteers") + "?venter=1",
            note=_("De har fået at vide, at I ringer inden for to uger."),
            who=_("Styregruppen"),
        )
    ]


def _groups_to_hold(cluster: Cluster) -> list[Task]:
    groups = queries.working_groups(cluster)
    return [
        Task(
            _("Find en tovholder til %s") % group.name,
            local(cluster, "groups:team", pk=group.pk),
            note=_("En gruppe uden tovholder går i stå."),
        )
        for group in groups
        if not any(member.is_holder for member in group.standing)  # type: ignore[attr-defined]
    ]


def _terms_ending(cluster: Cluster) -> list[Task]:
    limit = clock.today() + timedelta(days=WARNING_DAYS)
    ending = Seat.objects.of(cluster).current().filter(ends_on__lte=limit).select_related("village")
    return [
        Task(
            _("%s skal have en ny i styregruppen") % seat.village.name
            if seat.village
            else _("Kommunen skal have en ny i styregruppen"),
            local(cluster, "groups:desk"),
            note=_("En plads udløber. Find en afløser, eller forlæng den."),
            due_on=seat.ends_on,
        )
        for seat in ending
    ]
