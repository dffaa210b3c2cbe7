"""`klynge messages`: bring every app's English catalogue up to date with its texts."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from klynge.ground.ui import catalogue


class Command(BaseCommand):
    help = "Writes the texts of every app (or of those named) into its English catalogue, keeping what is translated."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("apps", nargs="*", help="app labels; all when none is given")

    def handle(self, *args: Any, **options: Any) -> None:
        folders = catalogue.folders()
        for label in options["apps"] or folders:
            total, untold = catalogue.update(label, folders[label])
            if total:
                self.stdout.write(f"{label}: {total} texts, {untold} without English")
