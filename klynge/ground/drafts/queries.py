import difflib
from dataclasses import dataclass

from klynge import clock
from klynge.ground.clusters.models import Cluster
from klynge.ground.drafts.models import Adoption, Draft, Version
from klynge.ground.people.models import Person
from klynge.ground.ui.richtext import to_plain


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stands in both versions («same»), only in the old one («gone») or the new («new»)."""

    kind: str
    text: str


def current(draft: Draft) -> Version | None:
    """The latest version that is not kept aside."""
    return draft.versions.filter(is_aside=False).order_by("-number").first()


def current_html(draft: Draft) -> str:
    version = current(draft)
    return version.html if version else ""


def adoption(draft: Draft) -> Adoption | None:
    return (
        Adoption.objects.filter(version__draft=draft)
        .select_related("version")
        .order_by("-recorded_at")
        .first()
    )


def adopted(draft: Draft) -> Version | None:
    """The version that stands adopted."""
    latest = adoption(draft)
    return latest.version if latest else None


def versions(draft: Draft) -> list[Version]:
    return list(draft.versions.select_related("written_by").order_by("-number"))


def pen_holder(draft: Draft, but: Person | None = None) -> Person | None:
    """Who has the pen just now, if it is somebody else than `but`."""
    if draft.pen_person is None or draft.pen_until is None or draft.pen_until <= clock.now():
        return None
    return None if draft.pen_person == but else draft.pen_person


def compare(old: Version, new: Version) -> list[Piece]:
    """The two texts word by word."""
    before, after = to_plain(old.html).split(" "), to_plain(new.html).split(" ")
    pieces: list[Piece] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", " ".join(before[a:b])))
            continue
        if b > a:
            pieces.append(Piece("gone", " ".join(before[a:b])))
        if d > c:
            pieces.append(Piece("new", " ".join(after[c:d])))
    return pieces


def of_cluster(cluster: Cluster) -> list[Draft]:
    return list(Draft.objects.filter(cluster=cluster).order_by("title"))
