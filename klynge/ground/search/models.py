from typing import ClassVar
from uuid import UUID

from django.db import models


class SearchRowQuerySet(models.QuerySet["SearchRow"]):
    def within(self, clusters: list[UUID] | None) -> "SearchRowQuerySet":
        return self if clusters is None else self.filter(cluster_id__in=clusters)

    def with_stems(self, groups: list[list[str]], every: bool) -> "SearchRowQuerySet":
        """Rows holding a stem of every group (or of any, when not `every`); stems are plain a–z and digits."""
        from django.db import connection
        from django.db.models.expressions import RawSQL

        if connection.vendor == "postgresql":
            asked = _join(groups, every, "'{}'", " | ", " & ")
            sql = (
                "SELECT id FROM search_searchrow"
                " WHERE array_to_tsvector(string_to_array(stems, ' ')) @@ %s::tsquery"
            )
        else:
            asked = _join(groups, every, '"{}"', " OR ", " AND ")
            sql = "SELECT rowid FROM search_stems WHERE search_stems MATCH %s"
        return self.filter(id__in=RawSQL(sql, [asked]))


def _join(groups: list[list[str]], every: bool, quoted: str, either: str, both: str) -> str:
    parts = ["(" + either.join(quoted.format(stem) for stem in group) + ")" for group in groups]
    return (both if every else either).join(parts)


class SearchRow(models.Model):
    """One public thing as the search sees it."""

    id = models.BigAutoField(primary_key=True)
    thing = models.UUIDField(unique=True)
    cluster_id = models.UUIDField()
    kind = models.CharField(max_length=30)
    title = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    stems = models.TextField(blank=True)
    url_name = models.CharField(max_length=80)
    url_args = models.JSONField(default=dict)
    published_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=2, default="da")

    objects: ClassVar[SearchRowQuerySet] = SearchRowQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = [models.Index(fields=["cluster_id", "kind"], name="search_of_cluster")]

    def __str__(self) -> str:
        return self.title


class Word(models.Model):
    """A stem that stands in some row: what a search can be widened to."""

    stem = models.CharField(max_length=40, primary_key=True)

    def __str__(self) -> str:
        return self.stem
