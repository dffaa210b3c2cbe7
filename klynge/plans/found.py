"""What the public search finds of the plans."""

from collections.abc import Iterator

from klynge.ground.search.registry import Row
from klynge.ground.ui import richtext
from klynge.plans.models import Action, FocusArea, Project


def rows() -> Iterator[Row]:
    for area in FocusArea.objects.select_related("cluster").prefetch_related("goals"):
        yield focus_row(area)
    for action in Action.objects.all().public().select_related("cluster"):
        yield action_row(action)
    for project in Project.objects.all().public().select_related("cluster"):
        yield project_row(project)


def focus_row(area: FocusArea) -> Row:
    said = [area.aim, area.reason, richtext.to_plain(area.why), *(goal.text for goal in area.goals.all())]
    return _row("focus_area", area, "\n".join(filter(None, said)), "plans:focus_area")


def action_row(action: Action) -> Row:
    return _row("action", action, f"{richtext.to_plain(action.why)} {action.note}", "plans:action")


def project_row(project: Project) -> Row:
    said = [project.summary, richtext.to_plain(project.background), richtext.to_plain(project.purpose)]
    return _row("project", project, "\n".join(filter(None, said)), "plans:project")


def _row(kind: str, thing: FocusArea | Action | Project, text: str, url_name: str) -> Row:
    return Row(
        cluster=thing.cluster_id,
        kind=kind,
        thing=thing.id,
        title=thing.title,
        text=text,
        url_name=url_name,
        url_args={"slug": thing.cluster.slug, "pk": str(thing.id)},
    )
