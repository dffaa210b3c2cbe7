import subprocess
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from klynge.ground.jobs import archive


class Command(BaseCommand):
    help = "Write database, files and keys to one archive. It holds personal data: keep it as such."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **options: Any) -> None:
        try:
            contents = archive.back_up(file)
        except (OSError, subprocess.CalledProcessError) as error:
            raise CommandError(f"No backup was made: {error}") from error
        self.stdout.write(f"{file}: {len(contents.files)} files, {file.stat().st_size / 1e6:.1f} MB")
        self.stdout.write("Keep it where only those who answer for the data can read it.")
