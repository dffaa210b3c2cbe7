"""What the search knows of the directory."""

from collections.abc import Iterator

from klynge.ground.directory.models import Association, Facility
from klynge.ground.search.registry import Row


def row(thing: Association | Facility) -> Row:
    """Contacts are left out: the index is for everyone."""
    kind = "association" if isinstance(thing, Association) else "facility"
    village = thing.village.name if thing.village else ""
    parts = [village, *_words(thing)]
    return Row(
        cluster=thing.cluster_id,
        kind=kind,
        thing=thing.id,
        title=thing.name,
        text=" · ".join(part for part in parts if part),
        url_name=f"directory:{kind}",
        url_args={"slug": thing.cluster.slug, "pk": str(thing.id)},
        language=thing.cluster.language,
    )


def rows() -> Iterator[Row]:
    """All that is public, for `klynge reindex`."""
    for thing in Association.objects.kept().select_related("cluster", "village").iterator():
        if thing.cluster.is_public:
            yield row(thing)
    for place in Facility.objects.kept().select_related("cluster", "village").iterator():
        if place.cluster.is_public:
            yield row(place)


def _words(thing: Association | Facility) -> list[str]:
    if isinstance(thing, Association):
        return [str(thing.get_category_display()), thing.purpose, thing.already_does]
    return [str(thing.get_kind_display()), thing.address, thing.how_to_borrow]
