"""Every write to the process: start it, move it, give owners, sign off, and make templates of one's own."""

from datetime import date, timedelta
from uuid import uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from klynge import clock, danish
from klynge.ground.clusters.models import Cluster, Role
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.process import access, queries, registry, templates_builtin
from klynge.ground.process.models import OWN, Deliverable, Phase, Process, Template
from klynge.ground.process.outline import Outline, from_body, month_end, month_start, to_body
from klynge.ground.ui.refusal import Refused


def load_builtin_templates(model: type[Template] = Template) -> None:
    """Put the built-in templates of this version in the database, if they are not there."""
    for code, (name_da, name_en, months, _spans, _due) in templates_builtin.BUILT_IN.items():
        model.objects.get_or_create(
            code=code,
            version=templates_builtin.VERSION,
            defaults={
                "name_da": name_da,
                "name_en": name_en,
                "months": months,
                "body": to_body(templates_builtin.outline(code)),
            },
        )


def start_process(
    *,
    by: Person | None,
    cluster: Cluster,
    template: Template | str = "18-maaneder",
    starts_on: date | None = None,
) -> Process:
    """Begin the five phases from a template (or its code), with days counted from the start.

    `by` None is the first start of an installation.
    """
    _require(by is None or access.may_start(by, cluster))
    chosen = _template(template)
    start = starts_on or cluster.started_on or clock.today()
    with transaction.atomic():
        Cluster.objects.select_for_update().get(pk=cluster.pk)
        if Process.objects.filter(cluster=cluster).exists():
            raise Refused(_("Forløbet er begyndt. Flyt starten i tidsplanen i stedet."))
        process = Process.objects.create(
            cluster=cluster, template=chosen, months=chosen.months, starts_on=start
        )
        _lay_out(process, from_body(chosen.body))
        _record(process, by, "process.started", f"Forløbet er begyndt: {chosen.name_da}")
    return process


def _template(template: Template | str) -> Template:
    if isinstance(template, Template):
        return template
    load_builtin_templates()
    found = Template.objects.filter(code=template).order_by("-version").first()
    if found is None:
        raise Refused(_("Skabelonen findes ikke. Vælg en anden."), field="template")
    return found


def _lay_out(process: Process, outline: Outline) -> None:
    """The template's months as this process's own days."""
    start = process.starts_on
    for part in outline:
        phase = Phase.objects.create(
            process=process,
            number=part.number,
            name_da=part.name_da,
            name_en=part.name_en,
            about_da=part.about_da,
            about_en=part.about_en,
            starts_on=month_start(start, part.first),
            ends_on=month_end(start, part.last),
        )
        Deliverable.objects.bulk_create(
            Deliverable(
                process=process,
                phase=phase,
                key=item.key,
                name_da=item.name_da,
                name_en=item.name_en,
                why_da=item.why_da,
                why_en=item.why_en,
                due_on=month_end(start, item.due),
                owner_kind=item.owner,
            )
            for item in part.deliverables
        )


def move_start(*, by: Person, process: Process, starts_on: date) -> Process:
    """Move the start; every day not signed off moves by the same number of days (see `queries.moved`)."""
    _require(access.may_plan(by, process.cluster))
    shift = starts_on - process.starts_on
    if not shift:
        raise Refused(_("Det er den dag, forløbet begynder nu. Vælg en anden."), field="starts_on")
    with transaction.atomic():
        phases, deliverables = queries.movable(process)
        _shift(phases, deliverables, shift)
        process.starts_on = starts_on
        process.save(update_fields=["starts_on"])
        words = f"Starten er flyttet til {danish.short_day(starts_on)} ({shift.days:+d} dage)"
        _record(process, by, "process.moved", words)
    return process


def _shift(phases: list[Phase], deliverables: list[Deliverable], shift: timedelta) -> None:
    for phase in phases:
        phase.starts_on += shift
        phase.ends_on += shift
    for item in deliverables:
        item.due_on += shift
    Phase.objects.bulk_update(phases, ["starts_on", "ends_on"])
    Deliverable.objects.bulk_update(deliverables, ["due_on"])


def change_phase_dates(*, by: Person, phase: Phase, starts_on: date, ends_on: date) -> Phase:
    """Give one phase other days. Phases may overlap; what is in them keeps its own days."""
    _require(access.may_plan(by, phase.process.cluster))
    if ends_on < starts_on:
        raise Refused(_("Fasen slutter, før den begynder. Ret en af datoerne."), field="ends_on")
    with transaction.atomic():
        phase.starts_on, phase.ends_on = starts_on, ends_on
        phase.save(update_fields=["starts_on", "ends_on"])
        words = f"Fase {phase.number}: {danish.short_day(starts_on)} til {danish.short_day(ends_on)}"
        _record(phase.process, by, "process.phase_moved", words)
    return phase


def change_due(*, by: Person, deliverable: Deliverable, due_on: date) -> Deliverable:
    """Another day for one thing; nothing else moves."""
    _require(access.may_plan(by, deliverable.process.cluster))
    if deliverable.signed_off_at:
        raise Refused(_("Punktet er godkendt. Fortryd godkendelsen, før du flytter dagen."), field="due_on")
    if due_on == deliverable.due_on:
        return deliverable
    with transaction.atomic():
        deliverable.due_on = due_on
        deliverable.save(update_fields=["due_on"])
        _record(
            deliverable.process,
            by,
            "deliverable.due_changed",
            f"{deliverable.name_da}: ny frist {danish.short_day(due_on)}",
            deliverable,
        )
    return deliverable


def assign_owner(*, by: Person, deliverable: Deliverable, owner: Person | None) -> Deliverable:
    """Give it to one person with a role here; None gives it back to the role."""
    cluster = deliverable.process.cluster
    _require(access.may_plan(by, cluster))
    if owner is not None and not Role.objects.current().filter(cluster=cluster, person=owner).exists():
        raise Refused(_("Vælg en, der har en rolle i klyngen."), field="owner")
    if deliverable.owner_id == (owner.id if owner else None):
        return deliverable
    with transaction.atomic():
        deliverable.owner = owner
        deliverable.save(update_fields=["owner"])
        _record(
            deliverable.process,
            by,
            "deliverable.assigned",
            f"{deliverable.name_da}: ny ansvarlig",
            deliverable,
        )
    return deliverable


def edit_deliverable(
    *, by: Person, deliverable: Deliverable, due_on: date, owner: Person | None
) -> Deliverable:
    """Day and owner in one go, as the page has them."""
    with transaction.atomic():
        change_due(by=by, deliverable=deliverable, due_on=due_on)
        assign_owner(by=by, deliverable=deliverable, owner=owner)
    return deliverable


def add_deliverable(
    *, by: Person, phase: Phase, name: str, due_on: date, why: str = "", owner: Person | None = None
) -> Deliverable:
    """Something of the cluster's own; its people say themselves when it is in place."""
    _require(access.may_plan(by, phase.process.cluster))
    if not name.strip():
        raise Refused(_("Skriv, hvad der skal være på plads."), field="name")
    with transaction.atomic():
        made = Deliverable.objects.create(
            process=phase.process,
            phase=phase,
            key=f"{OWN}{uuid4().hex[:12]}",
            name_da=name.strip(),
            why_da=why.strip(),
            due_on=due_on,
        )
        assign_owner(by=by, deliverable=made, owner=owner)
        _record(phase.process, by, "deliverable.added", f"Nyt punkt: {made.name_da}", made)
    return made


def remove_deliverable(*, by: Person, deliverable: Deliverable) -> None:
    """Take away what the cluster itself added; the template's stay, for what is missing must not vanish."""
    _require(access.may_plan(by, deliverable.process.cluster))
    if not deliverable.is_own or deliverable.signed_off_at:
        raise Refused(_("Kun egne punkter, der ikke er godkendt, kan fjernes."))
    with transaction.atomic():
        _record(
            deliverable.process, by, "deliverable.removed", f"Fjernet: {deliverable.name_da}", deliverable
        )
        deliverable.delete()


def set_fulfilled(*, by: Person, deliverable: Deliverable, is_met: bool) -> Deliverable:
    """Say by hand that one of our own is in place, or that it is not after all."""
    _require(access.may_plan(by, deliverable.process.cluster))
    if not deliverable.is_own:
        raise Refused(_("Det her punkt ser systemet selv, når det er på plads."))
    with transaction.atomic():
        deliverable.fulfilled_at = clock.now() if is_met else None
        deliverable.save(update_fields=["fulfilled_at"])
        state = "på plads" if is_met else "ikke på plads alligevel"
        _record(
            deliverable.process, by, "deliverable.fulfilled", f"{deliverable.name_da}: {state}", deliverable
        )
    return deliverable


def sign_off(*, by: Person, deliverable: Deliverable, note: str = "") -> Deliverable:
    """Agree that it is in place, or, with a written reason, that the cluster goes on without it."""
    cluster = deliverable.process.cluster
    _require(access.may_plan(by, cluster))
    if deliverable.signed_off_at:
        raise Refused(_("Punktet er allerede godkendt."))
    met = queries.ask(cluster, deliverable)
    if not met.is_met and not note.strip():
        raise Refused(_("Det er ikke på plads endnu. Skriv, hvorfor I går videre uden."), field="note")
    with transaction.atomic():
        deliverable.signed_off_at, deliverable.signed_off_by = clock.now(), by
        deliverable.sign_off_note = note.strip()
        deliverable.save(update_fields=["signed_off_at", "signed_off_by", "sign_off_note"])
        without = "" if met.is_met else " (uden at alt er på plads)"
        _record(
            deliverable.process,
            by,
            "deliverable.signed_off",
            f"Godkendt: {deliverable.name_da}{without}",
            deliverable,
        )
    return deliverable


def undo_sign_off(*, by: Person, deliverable: Deliverable) -> Deliverable:
    """It is open again; the journal keeps that it was signed off."""
    _require(access.may_plan(by, deliverable.process.cluster))
    if not deliverable.signed_off_at:
        raise Refused(_("Punktet er ikke godkendt."))
    with transaction.atomic():
        deliverable.signed_off_at = deliverable.signed_off_by = None
        deliverable.sign_off_note = ""
        deliverable.save(update_fields=["signed_off_at", "signed_off_by", "sign_off_note"])
        _record(
            deliverable.process,
            by,
            "deliverable.sign_off_undone",
            f"Godkendelse fortrudt: {deliverable.name_da}",
            deliverable,
        )
    return deliverable


def make_template(
    *,
    by: Person,
    copy_of: Template,
    name_da: str,
    months: int,
    outline: Outline,
    name_en: str = "",
    new_version: bool = False,
) -> Template:
    """A template of one's own from another one; the same code again makes its next version.

    Running processes keep the version they began with.
    """
    _require(access.may_make_templates(by))
    if not name_da.strip():
        raise Refused(_("Skriv skabelonens navn."), field="name_da")
    _check(outline, months)
    with transaction.atomic():
        code = copy_of.code if new_version and copy_of.is_own else f"{OWN}{uuid4().hex[:12]}"
        latest = Template.objects.filter(code=code).aggregate(latest=Max("version"))["latest"] or 0
        made = Template.objects.create(
            code=code,
            version=latest + 1,
            name_da=name_da.strip(),
            name_en=name_en.strip(),
            months=months,
            body=to_body(outline),
            copy_of=copy_of,
        )
        record(
            cluster=None,
            by=by.id,
            what="template.made",
            thing=made.id,
            words=f"{made.name_da} ({made.version})",
        )
    return made


def _check(outline: Outline, months: int) -> None:
    if not 5 <= months <= 60:
        raise Refused(_("Et forløb varer fra 5 til 60 måneder."), field="months")
    try:
        from_body(to_body(outline))
    except ValidationError as error:
        raise Refused(error.messages[0]) from error
    known = set(registry.keys())
    for phase in outline:
        if phase.last > months:
            raise Refused(_("Fase %s slutter efter forløbet.") % phase.number, field=f"last_{phase.number}")
        for item in phase.deliverables:
            if item.due > months:
                raise Refused(_("«%s» har frist efter forløbet.") % item.name_da, field=f"due_{item.key}")
            if not item.key.startswith(OWN) and item.key not in known | set(templates_builtin.DELIVERABLES):
                raise Refused(_("Ingen del af systemet kender punktet «%s».") % item.name_da)


def _record(
    process: Process, by: Person | None, what: str, words: str, thing: Deliverable | None = None
) -> None:
    record(
        cluster=process.cluster_id,
        by=by.id if by else None,
        what=what,
        thing=thing.id if thing else process.id,
        words=words,
    )


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied
