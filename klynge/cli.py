"""`klynge COMMAND`: every command is a Django management command in the app it belongs to."""

import os
import sys


def main() -> None:
    """Run `klynge COMMAND …`; dashes in a command's name are underscores in its file."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klynge.settings")
    arguments = sys.argv[:]
    if len(arguments) > 1 and not arguments[1].startswith("-"):
        arguments[1] = arguments[1].replace("-", "_")
    from django.core.management import execute_from_command_line

    execute_from_command_line(arguments)
