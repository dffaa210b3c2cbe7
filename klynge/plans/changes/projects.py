"""Describe a project, have it approved, follow it."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from klynge import clock, danish
from klynge.ground.findings.models import Finding
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui import richtext
from klynge.ground.ui.refusal import Refused
from klynge.plans import found, queries
from klynge.plans.changes.checks import cite, own_findings, require_choose, require_plan, words
from klynge.plans.models import FocusArea, Project, ProjectCitation
from klynge.plans.queries.projects import HEADINGS

SUMMARY = 500
MOST_HOURS = 1_000_000


@dataclass(frozen=True, kw_only=True)
class ProjectText:
    """What the forms say; the long texts are HTML and are cleaned."""

    title: str
    summary: str = ""
    applicant: str = ""
    cvr: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    background: str = ""
    purpose: str = ""
    target_group: str = ""
    activities: str = ""
    place: str = ""
    organisation: str = ""
    timetable: str = ""
    permits: str = ""
    communication: str = ""
    evaluation: str = ""
    operation: str = ""
    volunteer_hours: int | None = None


def describe_project(
    *, by: Person, area: FocusArea, text: ProjectText, findings: Sequence[Finding] | None = None
) -> Project:
    """A new description, a draft; without `findings` it rests on those of its focus area."""
    cited = [c.finding for c in area.citations.select_related("finding")] if findings is None else findings
    return _write(by, Project(cluster=area.cluster, focus_area=area), text, cited, "project.described")


def change_project(
    *,
    by: Person,
    project: Project,
    text: ProjectText,
    findings: Sequence[Finding],
    area: FocusArea | None = None,
) -> Project:
    require_open(project)
    if area is not None and area.cluster_id != project.cluster_id:
        raise Refused(_("Indsatsområdet hører ikke til klyngen."), field="area")
    project.focus_area = area or project.focus_area
    return _write(by, project, text, findings, "project.changed")


def approve_project(*, by: Person, project: Project, on: date, where: str = "") -> Project:
    """The steering group approves: nothing may lack, and the money must balance. It becomes public."""
    require_choose(by, project.cluster)
    require_open(project)
    if on > clock.today():
        raise Refused(_("Godkendelsen kan ikke ligge i fremtiden."), field="on")
    lacking = missing(project)
    if lacking:
        raise Refused(" ".join(lacking))
    project.status, project.approved_on = Project.Status.APPROVED, on
    project.approved_where = where.strip()
    return _follow(by, project, "project.approved")


def reopen_project(*, by: Person, project: Project) -> Project:
    """Back to a draft, so that it can be mended; it leaves the public pages until it is approved again."""
    require_choose(by, project.cluster)
    project.status, project.approved_on, project.approved_where = Project.Status.DRAFT, None, ""
    return _follow(by, project, "project.reopened")


def set_project_status(*, by: Person, project: Project, status: str) -> Project:
    """How it goes after the approval."""
    require_plan(by, project.cluster)
    if Project.Status.DRAFT in (project.status, status):
        raise Refused(_("Styregruppen skal godkende projektet først."), field="status")
    if status not in Project.Status.values:
        raise Refused(_("Vælg en af mulighederne."), field="status")
    project.status = status
    return _follow(by, project, "project.status")


def remove_project(*, by: Person, project: Project) -> None:
    require_plan(by, project.cluster)
    require_open(project)
    with transaction.atomic():
        record(
            cluster=project.cluster_id,
            by=by.id,
            what="project.removed",
            thing=project.id,
            words=project.title,
        )
        project.delete()


def missing(project: Project) -> list[str]:
    """What stands between the description and an approval, in sentences."""
    sheet = queries.project(project.cluster, project.pk, public=False)
    if sheet is None:
        return []
    wanted = {
        _("et kort resumé"): sheet.summary,
        _("foreningen, der søger"): sheet.applicant and sheet.cvr,
        _("en kontaktperson"): sheet.contact_name and (sheet.contact_phone or sheet.contact_email),
        _("baggrund og behov"): project.background,
        _("formål"): project.purpose,
        _("aktiviteter"): project.activities,
        _("et budget"): sheet.budget,
    }
    lacking = [name for name, value in wanted.items() if not value]
    said = [_("Der mangler: %s.") % ", ".join(lacking)] if lacking else []
    return said + ([difference(sheet)] if sheet.lacking else [])


def difference(sheet: queries.ProjectSheet) -> str:
    """How budget and financing differ, in words."""
    if sheet.lacking > 0:
        text = _("Finansieringen er %(amount)s for lav: Budgettet er %(cost)s, finansieringen %(financed)s")
    else:
        text = _("Finansieringen er %(amount)s for høj: Budgettet er %(cost)s, finansieringen %(financed)s")
    amounts = {"cost": sheet.cost, "financed": sheet.financed, "amount": abs(sheet.lacking)}
    language = get_language() or "da"
    return text % {name: danish.kroner(amount, language) for name, amount in amounts.items()}


def require_open(project: Project) -> None:
    if project.status != Project.Status.DRAFT:
        raise Refused(_("Projektbeskrivelsen er godkendt. Åbn den igen, før I retter i den."))


def _write(
    by: Person, project: Project, text: ProjectText, findings: Sequence[Finding], what: str
) -> Project:
    require_plan(by, project.cluster)
    cited = own_findings(project.cluster, findings)
    _check(project, text)
    for name, value in asdict(text).items():
        setattr(project, name, value.strip() if isinstance(value, str) else value)
    for name in HEADINGS:
        setattr(project, name, richtext.clean(getattr(text, name)))
    project.cvr = _digits(text.cvr)
    with transaction.atomic():
        project.save()
        cite(ProjectCitation, "project", project, cited)
        record(cluster=project.cluster_id, by=by.id, what=what, thing=project.id, words=project.title)
    return project


def _check(project: Project, text: ProjectText) -> None:
    title = words(text.title, "title", _("Skriv, hvad projektet hedder."))
    others = Project.objects.of(project.cluster).exclude(pk=project.pk)
    if others.filter(title__iexact=title).exists():
        raise Refused(_("Der er allerede et projekt, der hedder sådan."), field="title")
    if len(text.summary.strip()) > SUMMARY:
        raise Refused(_("Resuméet er højst 500 tegn. Skriv det kortere."), field="summary")
    if text.cvr.strip() and not re.fullmatch(r"[0-9]{8}", _digits(text.cvr)):
        raise Refused(_("Et CVR-nummer er 8 cifre. Find det på virk.dk."), field="cvr")
    if text.volunteer_hours is not None and not 0 <= text.volunteer_hours <= MOST_HOURS:
        raise Refused(_("Skriv timerne som et tal mellem 0 og en million."), field="volunteer_hours")


def _digits(cvr: str) -> str:
    return "".join(cvr.split()).upper().removeprefix("DK")


def _follow(by: Person, project: Project, what: str) -> Project:
    with transaction.atomic():
        project.save(update_fields=["status", "approved_on", "approved_where"])
        said = f"{project.title}: {project.get_status_display()}"
        record(cluster=project.cluster_id, by=by.id, what=what, thing=project.id, words=said)
        if project.status == Project.Status.DRAFT:
            search.take_out(project.id)
        else:
            search.put(**vars(found.project_row(project)))
    return project
