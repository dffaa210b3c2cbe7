"""`klynge compile-messages`: make the catalogues that Django reads."""

from typing import Any

from django.core.management.base import BaseCommand

from klynge.ground.ui import catalogue


class Command(BaseCommand):
    help = "Compiles every app's English catalogue; needs no gettext."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        made = [label for label, folder in catalogue.folders().items() if catalogue.compile_one(folder)]
        if options["verbosity"] > 0:
            self.stdout.write(f"Compiled the English texts of {len(made)} apps.")
