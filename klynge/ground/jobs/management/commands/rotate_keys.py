from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from klynge.ground.jobs.rotating import rotate
from klynge.ground.jobs.serving import only_one


class Command(BaseCommand):
    help = "Change keys: all that may be changed, or those named. Stop the server first; what they closed is rewritten."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", nargs="*")

    def handle(self, *, name: list[str], **options: Any) -> None:
        with only_one():
            for key, rows in rotate(name).items():
                self.stdout.write(f"{key}: rotated, {rows} rows encrypted anew")
