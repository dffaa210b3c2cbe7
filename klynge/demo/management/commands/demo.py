from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from klynge.demo import building, geography, marker
from klynge.ground.ui.refusal import Refused


class Command(BaseCommand):
    help = "Build a demonstration in a data folder of its own, walk it through all five phases, and serve it."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--reset", action="store_true", help="start over")
        parser.add_argument(
            "--no-serve", action="store_true", help="build only; the last line is the plan's PDF"
        )
        parser.add_argument("--areas", default="", help="a GeoJSON file: walk in that geography")
        parser.add_argument("--where", default="", help="PROPERTY=VALUE: only those areas of the file")
        parser.add_argument("--timed", action="store_true", help="say how long each part took")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, **options: Any) -> None:
        if settings.DATABASE_URL:
            raise CommandError("The demonstration lives in a folder of its own: run it without DATABASE_URL.")
        try:
            made = building.build(
                is_timed=options["timed"],
                areas=options["areas"],
                where=options["where"],
                reset=options["reset"],
                say=self._say,
            )
        except marker.NotOurs as other:
            words = f"{marker.path().parent} holds data of its own ({other}). Choose another folder with KLYNGE_DATA."
            raise CommandError(words) from other
        except (geography.Unwalkable, Refused) as wrong:
            raise CommandError(str(getattr(wrong, "message", wrong))) from wrong
        if options["no_serve"]:
            self._say(made.extra.get("pdf", ""))
            return
        self._serve(options["port"])

    def _serve(self, port: int) -> None:
        from klynge.ground.jobs.serving import serve

        serve(port=port, on_start=lambda: self._welcome(port))

    def _welcome(self, port: int) -> None:
        made = marker.read()
        address = f"http://localhost:{port}"
        self._say(f"\nDemonstrationen er klar: {address}\n")
        for token, link in (made.links if made else {}).items():
            self._say(f"  {link['role']:<26}{link['name']:<18}{address}/demo/ind/{token}/")
        self._say(
            f"\n  Alle roller på én side:   {address}/demo/\n  E-mails, som er sendt:    {address}/demo/mail/"
        )
        self._say("\nCtrl+C stopper. «klynge demo --reset» begynder forfra.")

    def _say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()
