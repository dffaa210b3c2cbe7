import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from klynge.ground.jobs.lifeline import hold
from klynge.ground.jobs.serving import run_web


class Command(BaseCommand):
    help = "Run the web server alone. `klynge serve` runs it together with a worker."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--lifeline", action="store_true", help=argparse.SUPPRESS)

    def handle(self, *, host: str, port: int, lifeline: bool, **options: Any) -> None:
        if lifeline:
            hold()
        run_web(host=host, port=port)
