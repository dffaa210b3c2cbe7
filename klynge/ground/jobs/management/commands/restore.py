import argparse
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from klynge.ground.jobs import restoring
from klynge.ground.jobs.serving import only_one


class Command(BaseCommand):
    help = "Put a backup back in an empty data folder, or with --replace in one that is in use."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, nargs="?")
        parser.add_argument("--replace", action="store_true", help="remove what the installation holds now")
        parser.add_argument("--finish", action="store_true", help=argparse.SUPPRESS)

    def handle(self, *, file: Path | None, replace: bool, finish: bool, **options: Any) -> None:
        if finish:
            restoring.finish(sys.stdin.read())
            return
        if file is None:
            raise CommandError("Name the backup: klynge restore FILE")
        with only_one():
            contents = restoring.restore(file, replace=replace)
        self.stdout.write(f"Restored: {len(contents.files)} files of {contents.made_at}.")
        self.stdout.write("Rounds that were open then and are not any more cannot be answered again.")
