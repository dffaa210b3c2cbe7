"""What several changes check before they write."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from klynge.ground.clusters.access import may_work
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.findings.models import Finding
from klynge.ground.people.models import Person
from klynge.ground.ui.refusal import Refused
from klynge.plans import access
from klynge.plans.models.actions import MOST_MONEY
from klynge.startup.groups.models import WorkingGroup


def require_plan(by: Person, cluster: Cluster) -> None:
    if not access.may_plan(by, cluster):
        raise PermissionDenied


def require_choose(by: Person, cluster: Cluster) -> None:
    if not access.may_choose(by, cluster):
        raise PermissionDenied


def own_findings(cluster: Cluster, findings: Iterable[Finding]) -> list[Finding]:
    """Each once; another cluster's are refused."""
    found = list({f.id: f for f in findings}.values())
    if any(f.cluster_id != cluster.id for f in found):
        raise Refused(_("En af pointerne hører ikke til klyngen."), field="findings")
    return found


def own_group(cluster: Cluster, group: WorkingGroup | None) -> None:
    if group is not None and group.cluster_id != cluster.id:
        raise Refused(_("Arbejdsgruppen hører ikke til klyngen."), field="group")


def own_villages(cluster: Cluster, villages: Iterable[Village]) -> list[Village]:
    found = list(villages)
    if any(v.cluster_id != cluster.id for v in found):
        raise Refused(_("En af landsbyerne hører ikke til klyngen."), field="villages")
    return found


def own_holder(cluster: Cluster, holder: Person | None) -> None:
    if holder is not None and not may_work(holder, cluster):
        raise Refused(_("Vælg en, der arbejder i klyngen, eller skriv navnet."), field="holder")


def words(text: str, field: str, message: str) -> str:
    """The text without blanks around it; refused when there is nothing in it."""
    said = text.strip()
    if not said:
        raise Refused(message, field=field)
    return said


def in_order(starts_on: date | None, ends_on: date | None) -> None:
    if starts_on and ends_on and ends_on < starts_on:
        raise Refused(_("Slutdatoen ligger før startdatoen. Ret en af dem."), field="ends_on")
    for field, day in (("starts_on", starts_on), ("ends_on", ends_on)):
        if day and not 2000 <= day.year <= 2100:
            raise Refused(_("Året skal ligge mellem 2000 og 2100."), field=field)


def sane(amount: int | None, field: str) -> None:
    if amount is not None and amount < 0:
        raise Refused(_("Beløbet kan ikke være under nul."), field=field)
    if amount is not None and amount > MOST_MONEY:
        raise Refused(_("Beløbet er over en milliard kroner. Er der et nul for meget?"), field=field)


def cite(through: Any, owner: str, thing: Any, findings: Iterable[Finding]) -> None:
    """The thing's citations become exactly these."""
    through.objects.filter(**{owner: thing}).delete()
    through.objects.bulk_create([through(**{owner: thing, "finding": finding}) for finding in findings])
