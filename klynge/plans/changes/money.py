"""A project's rows: what will be different, what it costs, what pays for it."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.ui.refusal import Refused
from klynge.plans.changes.checks import in_order, require_plan, sane
from klynge.plans.changes.projects import require_open
from klynge.plans.models import BudgetLine, Effect, FinancingLine, Project
from klynge.plans.queries import BudgetRow, EffectRow, FinancingRow

MOST_ROWS = 60


def set_effects(*, by: Person, project: Project, rows: Sequence[EffectRow]) -> Project:
    """The effects become exactly these."""
    _require(by, project, rows)
    _all_named(row.indicator for row in rows)
    made = [
        Effect(
            project=project,
            number=n,
            indicator=row.indicator.strip(),
            baseline=row.baseline.strip(),
            target=row.target.strip(),
        )
        for n, row in enumerate(rows, start=1)
    ]
    with transaction.atomic():
        project.effects.all().delete()
        Effect.objects.bulk_create(made)
        _record(by, project, "project.effects")
    return project


def set_budget(*, by: Person, project: Project, rows: Sequence[BudgetRow]) -> Project:
    """The budget becomes exactly these lines, in øre."""
    _require(by, project, rows)
    _all_named(row.text for row in rows)
    for row in rows:
        sane(row.amount, "")
        sane(row.vat, "")
        if row.vat > row.amount:
            raise Refused(_("Momsen er større end beløbet i linjen «%s». Er de byttet om?") % row.text)
        if row.kind not in BudgetLine.Kind.values:
            raise Refused(_("Vælg en type til linjen «%s».") % row.text)
    made = [
        BudgetLine(
            project=project, number=n, text=row.text.strip(), kind=row.kind, amount=row.amount, vat=row.vat
        )
        for n, row in enumerate(rows, start=1)
    ]
    with transaction.atomic():
        project.budget_lines.all().delete()
        BudgetLine.objects.bulk_create(made)
        _record(by, project, "project.budget")
    return project


def set_financing(*, by: Person, project: Project, rows: Sequence[FinancingRow]) -> Project:
    """The financing becomes exactly these lines, in øre."""
    _require(by, project, rows)
    _all_named(row.source for row in rows)
    for row in rows:
        sane(row.amount, "")
        in_order(None, row.deadline_on)
        if row.status not in FinancingLine.Status.values:
            raise Refused(_("Vælg, hvordan det står med linjen «%s».") % row.source)
    made = [
        FinancingLine(
            project=project,
            number=n,
            source=row.source.strip(),
            amount=row.amount,
            status=row.status,
            deadline_on=row.deadline_on,
            is_own=row.is_own,
        )
        for n, row in enumerate(rows, start=1)
    ]
    with transaction.atomic():
        project.financing_lines.all().delete()
        FinancingLine.objects.bulk_create(made)
        _record(by, project, "project.financing")
    return project


def set_financing_status(*, by: Person, line: FinancingLine, status: str) -> FinancingLine:
    """An answer has come; possible after the approval too."""
    require_plan(by, line.project.cluster)
    if status not in FinancingLine.Status.values:
        raise Refused(_("Vælg en af mulighederne."), field="status")
    with transaction.atomic():
        line.status = status
        line.save(update_fields=["status"])
        said = f"{line.project.title}: {line.source}, {line.get_status_display()}"
        project = line.project
        record(cluster=project.cluster_id, by=by.id, what="financing.status", thing=project.id, words=said)
    return line


def _require(by: Person, project: Project, rows: Sequence[object]) -> None:
    require_plan(by, project.cluster)
    require_open(project)
    if len(rows) > MOST_ROWS:
        raise Refused(_("Der er plads til 60 linjer. Slå nogle af dem sammen."))


def _all_named(names: Iterable[str]) -> None:
    if not all(name.strip() for name in names):
        raise Refused(_("Hver linje skal have en tekst."))


def _record(by: Person, project: Project, what: str) -> None:
    record(cluster=project.cluster_id, by=by.id, what=what, thing=project.id, words=project.title)
