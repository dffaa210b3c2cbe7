from uuid import UUID

from django.utils.translation import gettext_lazy as _

from klynge.ground.clusters.addresses import local
from klynge.ground.clusters.models import Cluster
from klynge.plans.models import Project
from klynge.plans.models.projects import ProjectQuerySet
from klynge.plans.queries.actions import CITED
from klynge.plans.queries.shown import BudgetRow, EffectRow, FinancingRow, ProjectSheet
from klynge.vision.text.queries import roots

# The long texts in the order a funder reads them.
HEADINGS = {
    "background": _("Baggrund og behov"),
    "purpose": _("Formål"),
    "target_group": _("Målgruppe"),
    "activities": _("Aktiviteter"),
    "place": _("Sted"),
    "organisation": _("Organisation og samarbejde"),
    "timetable": _("Tidsplan"),
    "permits": _("Tilladelser og aftaler"),
    "communication": _("Formidling"),
    "evaluation": _("Evaluering"),
    "operation": _("Drift bagefter"),
}


def projects(cluster: Cluster, *, public: bool = False, focus_area: UUID | None = None) -> list[ProjectSheet]:
    rows = Project.objects.of(cluster)
    rows = rows.public() if public else rows
    return sheets(cluster, rows.filter(focus_area=focus_area) if focus_area else rows)


def project(cluster: Cluster, pk: UUID, *, public: bool = True) -> ProjectSheet | None:
    rows = Project.objects.of(cluster).filter(pk=pk)
    found = sheets(cluster, rows.public() if public else rows)
    return found[0] if found else None


def sheets(cluster: Cluster, projects: ProjectQuerySet) -> list[ProjectSheet]:
    """Ready for a page; six queries however many there are."""
    rows = projects.select_related("focus_area").prefetch_related(
        "effects", "budget_lines", "financing_lines", CITED
    )
    return [sheet(cluster, row) for row in rows.order_by("focus_area__number", "title")]


def sheet(cluster: Cluster, row: Project) -> ProjectSheet:
    return ProjectSheet(
        id=row.id,
        title=row.title,
        summary=row.summary,
        focus_area=row.focus_area.title,
        focus_area_id=row.focus_area_id,
        applicant=row.applicant,
        cvr=row.cvr,
        contact_name=row.contact_name,
        contact_phone=row.contact_phone,
        contact_email=row.contact_email,
        texts=[(str(words), getattr(row, name)) for name, words in HEADINGS.items() if getattr(row, name)],
        effects=[EffectRow(e.indicator, e.baseline, e.target) for e in row.effects.all()],
        budget=_budget(row),
        financing=_financing(row),
        volunteer_hours=row.volunteer_hours,
        status=row.status,
        status_words=str(row.get_status_display()),
        approved_on=row.approved_on,
        approved_where=row.approved_where,
        findings=roots(c.finding for c in row.citations.all()),
        url=local(cluster, "plans:project", pk=row.id),
    )


def _budget(row: Project) -> list[BudgetRow]:
    return [
        BudgetRow(b.text, b.amount, b.vat, b.kind, str(b.get_kind_display())) for b in row.budget_lines.all()
    ]


def _financing(row: Project) -> list[FinancingRow]:
    return [
        FinancingRow(f.source, f.amount, f.status, f.is_own, f.deadline_on, str(f.get_status_display()), f.pk)
        for f in row.financing_lines.all()
    ]
