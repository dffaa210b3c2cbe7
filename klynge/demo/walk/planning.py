"""Phase 4: the steering group chooses, action plans fill, projects are described with money that balances."""

from datetime import timedelta

from klynge import danish
from klynge.demo.texts.plans import FOCUS, LEAVE_LYING, Deed, Focus
from klynge.demo.texts.projects import PROJECTS
from klynge.demo.texts.projects import Project as Told
from klynge.demo.walk.story import Story, address_of
from klynge.ground.ui import richtext
from klynge.plans import changes as plans
from klynge.plans.changes import ActionText, Chosen, Left, ProjectText
from klynge.plans.models import FocusArea, Project
from klynge.plans.queries import BudgetRow, EffectRow, FinancingRow
from klynge.vision.priorities import queries as priorities
from klynge.vision.priorities.models import Election

REST = "Vi kan ikke gøre det hele på én gang. Forslaget bliver stående på listen, til vi ser på planen igen om to år."
OERE = 100


def choose(story: Story) -> None:
    """With a written reason for each, and for what is left lying."""
    story.say("Styregruppen vælger indsatsområder …")
    election: Election = story.known["election"]
    by_title = {c.title: c for c in election.candidates.all()}
    with story.on(402, 21):
        areas = plans.choose_focus_areas(
            by=story.by("bent"), election=election, where="Styregruppens møde", rest=REST, on=story.day(402),
            chosen=[Chosen(by_title[f.candidate], _reason(story, election, f)) for f in FOCUS],
            left=[Left(by_title[story.fill(t)], story.fill(r)) for t, r in LEAVE_LYING if story.fill(t) in by_title],
        )  # fmt: skip
    for focus, area in zip(FOCUS, areas, strict=True):
        _fill_area(story, focus, area)


def _reason(story: Story, election: Election, focus: Focus) -> str:
    """With the figures as the result page has them."""
    result = priorities.result(election)
    lines = sorted(result.lines, key=lambda line: -line.marks)
    line = next(x for x in lines if x.candidate.title == focus.candidate)
    shown = [(share, name) for name, share in line.villages if share is not None]
    best = max(shown, default=(line.share, story.places.cluster))
    words = focus.reason.replace("{place}", str(lines.index(line) + 1))
    return story.fill(words.replace("{best}", best[1]).replace("{share}", danish.percent(best[0])))


def _fill_area(story: Story, focus: Focus, area: FocusArea) -> None:
    """Aim, holder and group; goals; actions on the days they were planned."""
    groups = story.known["groups"]
    with story.on(415, 20):
        plans.change_focus_area(
            by=story.by("ingrid"), area=area, title=area.title, aim=story.fill(focus.aim), why=richtext.from_plain(area.reason),
            themes=area.themes, holder=story.named(focus.holder), holder_name=focus.holder, group=groups.get(focus.group),
            findings=[story.known[k] for k in focus.findings if k in story.known],
        )  # fmt: skip
        for text, indicator, change, due in focus.goals:
            baseline, _arrow, target = change.partition(" → ")
            plans.set_goal(
                by=story.by("ingrid"), area=area, text=story.fill(text), indicator=indicator, baseline=baseline,
                target=target, due_on=story.today + timedelta(days=due),
            )  # fmt: skip
    for deed in focus.deeds:
        _plan(story, focus, area, deed)


def _plan(story: Story, focus: Focus, area: FocusArea, deed: Deed) -> None:
    """Planned first; later it gets the status it has today."""
    text = ActionText(
        title=story.fill(deed.title), why=richtext.from_plain(story.fill(deed.why)), holder=story.named(deed.holder),
        holder_name=deed.holder, group=story.known["groups"].get(focus.group), starts_on=story.day(deed.start),
        ends_on=story.day(deed.end), horizon="short" if deed.end - deed.start < 365 else "middle",
        cost=deed.kroner * OERE or None, villages=[v for v in map(story.village, deed.villages.split()) if v],
        findings=[story.known[deed.finding]] if deed.finding in story.known else [],
        follow_up_on=story.today + timedelta(days=90) if deed.status in ("under_way", "waiting") else None,
    )  # fmt: skip
    with story.on(425, 20):
        action = plans.plan_action(by=story.by("ingrid"), area=area, text=text)
    if deed.status != "planned":
        with story.on(min(max(deed.start, 430), 500), 20):
            if deed.status in ("done", "waiting", "dropped"):
                plans.set_status(by=story.by("ingrid"), action=action, status="under_way")
        with story.on(min(max(deed.end if deed.status == "done" else deed.start + 30, 440), 509), 20):
            plans.set_status(
                by=story.by("ingrid"), action=action, status=deed.status, note=story.fill(deed.note),
                follow_up_on=text.follow_up_on,
            )  # fmt: skip


def describe(story: Story) -> None:
    """Four projects: described, balanced, approved by the steering group, sent off."""
    story.say("Fire projektbeskrivelser skrives …")
    for number, told in enumerate(PROJECTS):
        area = next(a for a in FocusArea.objects.of(story.cluster) if a.title == told.focus)
        with story.on(472 + number * 5, 20):
            project = plans.describe_project(by=story.by("ingrid"), area=area, text=_text(story, told))
            _money(story, project, told)
        with story.on(498, 21):
            plans.approve_project(
                by=story.by("bent"), project=project, on=story.day(498), where="Styregruppens møde"
            )
        if any(status == "applied" for _source, _amount, status in told.financing):
            with story.on(507, 12):
                plans.set_project_status(
                    by=story.by("ingrid"), project=project, status=Project.Status.APPLIED
                )


def _text(story: Story, told: Told) -> ProjectText:
    def rich(text: str) -> str:
        return richtext.from_plain(story.fill(text))

    return ProjectText(
        title=told.title, summary=story.fill(told.summary), applicant=story.fill(told.applicant), cvr=told.cvr,
        contact_name=told.contact, contact_phone=story.phone(), contact_email=address_of(told.contact),
        background=rich(told.background), purpose=rich(told.purpose), target_group=rich(told.target),
        activities=rich(told.activities), place=rich(told.place), organisation=rich(told.organisation),
        timetable=rich(told.timetable), permits=rich(told.permits), communication=rich(told.communication),
        evaluation=rich(told.evaluation), operation=rich(told.operation), volunteer_hours=420,
    )  # fmt: skip


def _money(story: Story, project: Project, told: Told) -> None:
    """Amounts in the texts hold their VAT; the budget's lines state it apart."""
    ingrid = story.by("ingrid")
    budget = []
    for text, kind, kroner in told.budget:
        vat = 0 if kind == "administration" else round(kroner * OERE * 0.2)
        budget.append(BudgetRow(text=story.fill(text), kind=kind, amount=kroner * OERE - vat, vat=vat))
    plans.set_budget(by=ingrid, project=project, rows=budget)
    deadline = story.today + timedelta(days=40)
    financing = [
        FinancingRow(
            source=story.fill(source), amount=kroner * OERE, status=status,
            deadline_on=deadline if status != "granted" else None, is_own="gne midler" in source or "Brugerbetaling" in source,
        )
        for source, kroner, status in told.financing
    ]  # fmt: skip
    plans.set_financing(by=ingrid, project=project, rows=financing)
    effects = [_effect(part) for part in story.fill(told.effects).rstrip(".").split(". ")]
    plans.set_effects(by=ingrid, project=project, rows=effects)


def _effect(text: str) -> EffectRow:
    """«Besøg pr. uge: fra 210 til 420» as an indicator with its two figures."""
    indicator, _colon, change = text.partition(": fra ")
    baseline, _to, target = change.partition(" til ")
    return EffectRow(indicator=indicator, baseline=baseline, target=target)
