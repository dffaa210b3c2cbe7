from typing import Any

from django.core.management.base import BaseCommand

from klynge.ground.search import changes


class Command(BaseCommand):
    help = "Builds the search index anew from everything that is public."

    def handle(self, *args: Any, **options: Any) -> None:
        count = changes.rebuild()
        self.stdout.write(f"{count} rows in the index.")
