from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.commands.check import Command as CodeCheck

from klynge.ground.jobs.checking import look_over


class Command(CodeCheck):
    help = "Check the code, and then the installation: rights, keys, address, mail, database, worker."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--code", action="store_true", help="the code alone")

    def handle(self, *app_labels: Any, **options: Any) -> None:
        super().handle(*app_labels, **options)
        if options.get("code", False) or options.get("list_tags") or app_labels:
            return
        found = look_over()
        for one in found:
            self.stdout.write(f"{'FAULT' if one.is_fault else 'note '}  {one.text}")
        if any(one.is_fault for one in found):
            raise CommandError("Mend the faults before anyone is let in.")
