from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from klynge.ground.clusters import areas, areas_file
from klynge.ground.clusters.models import Cluster
from klynge.ground.ui.refusal import Refused


class Command(BaseCommand):
    help = "Make parishes and villages of the polygons in a GeoJSON file."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--cluster", required=True, metavar="SLUG")
        parser.add_argument("--where", default="", metavar="PROPERTY=VALUE", help="only those areas")
        parser.add_argument("--code", default="", metavar="PROPERTY", help="holds the parish's four digits")
        parser.add_argument("--name", default="", metavar="PROPERTY", help="holds the name")
        parser.add_argument(
            "--as", dest="kind", choices=[areas.VILLAGES, areas.PARISHES], default=areas.VILLAGES
        )

    def handle(self, *args: Any, **options: Any) -> None:
        cluster = Cluster.objects.filter(slug=options["cluster"]).first()
        if cluster is None:
            known = ", ".join(Cluster.objects.order_by("slug").values_list("slug", flat=True)) or "none"
            raise CommandError(f"No cluster is called {options['cluster']}. There are: {known}.")
        try:
            features = areas_file.only(areas_file.read(_content(options["file"])), options["where"])
            chosen = {"code": options["code"], "name": options["name"], "kind": options["kind"]}
            made = areas.import_areas(by=None, cluster=cluster, features=features, **chosen)
        except Refused as refusal:
            raise CommandError(str(refusal.message)) from refusal
        for row in made.villages or made.parishes:
            self.stdout.write(f"{row.name}")
        self.stdout.write(f"{len(made.villages)} villages, {len(made.parishes)} parishes in {cluster.name}.")


def _content(path: Path) -> bytes:
    """The file's bytes; nothing but a plain file, and no more than the limit."""
    if not path.is_file():
        raise CommandError(f"There is no file {path}.")
    with path.open("rb") as file:
        return file.read(areas_file.SIZE_LIMIT + 1)
