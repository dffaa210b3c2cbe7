from typing import Any

from django.core.management.base import BaseCommand, CommandError

from klynge.ground.jobs import queries


class Command(BaseCommand):
    help = "Say whether the installation is well; ends with an error when not."
    requires_system_checks = []

    def handle(self, **options: Any) -> None:
        health = queries.health()
        self.stdout.write(f"database answers: {_yes(health.database_answers)}")
        self.stdout.write(f"migrations missing: {health.migrations_missing}")
        self.stdout.write(f"worker alive: {_yes(health.worker_is_alive)}")
        if not health.is_well:
            raise CommandError("Not well. `klynge check` says what to do.")


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"
