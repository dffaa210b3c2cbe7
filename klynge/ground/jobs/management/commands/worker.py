import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from klynge.ground.jobs.lifeline import hold
from klynge.ground.jobs.worker import Worker


class Command(BaseCommand):
    help = "Run what is queued and what is due, until told to stop. `klynge serve` starts one by itself."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--lifeline", action="store_true", help=argparse.SUPPRESS)
        parser.add_argument("--once", action="store_true", help="run what is there now, then end")

    def handle(self, *, lifeline: bool, once: bool, **options: Any) -> None:
        worker = Worker()
        if once:
            worker.run_once()
            return
        if lifeline:
            hold()
        worker.listen()
        worker.run()
