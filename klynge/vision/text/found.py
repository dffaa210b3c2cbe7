"""What the public search finds of the vision."""

from collections.abc import Iterator

from klynge.ground.drafts.models import Adoption
from klynge.ground.drafts.queries import adoption as adoption_of
from klynge.ground.search.registry import Row
from klynge.ground.ui import richtext
from klynge.vision.text.models import Vision


def rows() -> Iterator[Row]:
    for vision in Vision.objects.select_related("draft", "cluster"):
        adoption = adoption_of(vision.draft)
        if adoption:
            yield row(vision, adoption)


def row(vision: Vision, adoption: Adoption) -> Row:
    return Row(
        cluster=vision.cluster_id,
        kind="vision",
        thing=vision.id,
        title=vision.draft.title,
        text=richtext.to_plain(adoption.version.html),
        url_name="vision_text:show",
        url_args={"slug": vision.cluster.slug},
        published_on=adoption.adopted_on,
    )
