from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from klynge.ground.jobs.announcing import announcements
from klynge.ground.jobs.serving import serve


class Command(BaseCommand):
    help = "Serve the installation: the web server and one worker, both started again if they die."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--host", default="127.0.0.1", help="the address to listen on (default: this machine only)"
        )
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, host: str, port: int, **options: Any) -> None:
        serve(host=host, port=port, on_start=lambda: self.say(host, port))

    def say(self, host: str, port: int) -> None:
        where = settings.KLYNGE_URL if host == "127.0.0.1" else f"{host}:{port}"
        if settings.KLYNGE_URL == "http://localhost:8000":
            where = f"http://localhost:{port}"
        self.stdout.write(f"{settings.KLYNGE_NAME}: {where}  (Ctrl+C stops it)")
        for words in announcements():
            self.stdout.write(words)
        self.stdout.flush()
