"""Pin what we learned; merge doubles; take back what was wrong."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from klynge import clock
from klynge.ground.clusters.models import Cluster, Village
from klynge.ground.findings import access
from klynge.ground.findings.models import Finding
from klynge.ground.journal.changes import record
from klynge.ground.people.models import Person
from klynge.ground.search import changes as search
from klynge.ground.ui.refusal import Refused


@dataclass(frozen=True)
class Source:
    """Where a finding comes from, as it stood that day. `address` is the public path of the source."""

    kind: str
    label: str
    address: str
    on: date
    figure: str = ""
    n: int | None = None
    thing: UUID | None = None


def pin(
    *,
    by: Person,
    cluster: Cluster,
    text: str,
    source: Source,
    theme: str = "",
    village: Village | None = None,
) -> Finding:
    """Keep one thing we learned together with its source."""
    if not access.may_pin(by, cluster):
        raise PermissionDenied
    words = _checked(text)
    if village is not None and village.cluster_id != cluster.id:
        raise Refused(_("Landsbyen hører ikke til klyngen."), field="village")
    if Finding.objects.of(cluster).standing().filter(text=words, source_address=source.address).exists():
        raise Refused(_("Den pointe er gemt i forvejen."), field="text")
    with transaction.atomic():
        finding = Finding.objects.create(
            cluster=cluster,
            number=_next_number(cluster),
            text=words,
            theme=theme,
            village=village,
            source_kind=source.kind,
            source_id=source.thing,
            source_label=source.label,
            source_address=source.address,
            source_figure=source.figure,
            source_n=source.n,
            source_on=source.on,
            pinned_by=by,
        )
        record(cluster=cluster.id, by=by.id, what="finding.pinned", thing=finding.id, words=words)
        _put_in_search(finding)
    return finding


def merge(*, by: Person, finding: Finding, into: Finding) -> Finding:
    """Two that say the same become one; what cites the first keeps its citation, nothing moves."""
    if not access.may_pin(by, finding.cluster):
        raise PermissionDenied
    if into.cluster_id != finding.cluster_id or into.id == finding.id or into.merged_into_id:
        raise Refused(_("Vælg en anden pointe i samme klynge, som ikke selv er lagt sammen."), field="into")
    with transaction.atomic():
        Finding.objects.filter(merged_into=finding).update(merged_into=into)
        finding.merged_into = into
        finding.save(update_fields=["merged_into"])
        search.take_out(finding.id)
        record(cluster=finding.cluster_id, by=by.id, what="finding.merged", thing=finding.id, words=into.text)
    return into


def take_back(*, by: Person, finding: Finding) -> None:
    """A finding that was wrong leaves the pages; its number is never used again."""
    if not access.may_take_back(by, finding.cluster):
        raise PermissionDenied
    with transaction.atomic():
        finding.taken_back_at = clock.now()
        finding.save(update_fields=["taken_back_at"])
        search.take_out(finding.id)
        record(
            cluster=finding.cluster_id,
            by=by.id,
            what="finding.taken_back",
            thing=finding.id,
            words=finding.text,
        )


def _next_number(cluster: Cluster) -> int:
    Cluster.objects.select_for_update().get(pk=cluster.pk)
    return (Finding.objects.of(cluster).aggregate(highest=Max("number"))["highest"] or 0) + 1


def _checked(text: str) -> str:
    words = text.strip()
    if not words:
        raise Refused(_("Skriv med egne ord, hvad I har lært."), field="text")
    if len(words) > 300:
        raise Refused(_("En pointe er højst 300 tegn. Skriv den kortere."), field="text")
    return words


def _put_in_search(finding: Finding) -> None:
    search.put(
        cluster=finding.cluster_id,
        kind="finding",
        thing=finding.id,
        title=finding.text,
        text=finding.source_label,
        url_name="findings:show",
        url_args={"slug": finding.cluster.slug, "pk": str(finding.id)},
    )
