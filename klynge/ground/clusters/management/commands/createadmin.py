from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import transaction
from django.forms import ValidationError

from klynge.ground.clusters import access
from klynge.ground.clusters.changes import give_role
from klynge.ground.clusters.models import Role
from klynge.ground.people import changes, queries


class Command(BaseCommand):
    help = "Make an administrator, or let an existing person be one, and print a link to sign in."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="")

    def handle(self, *args: Any, **options: Any) -> None:
        email = options["email"].strip().lower()
        try:
            validate_email(email)
        except ValidationError as error:
            raise CommandError(f"{email} is not an e-mail address.") from error
        with transaction.atomic():
            person = queries.by_email(email)
            if person is None:
                name = options["name"] or email.partition("@")[0]
                person = changes.invite(by=None, email=email, name=name)
            if not access.is_administrator(person):
                give_role(by=None, person=person, kind=Role.Kind.ADMINISTRATOR)
        self.stdout.write(f"{person.email} is an administrator. Sign in within a quarter of an hour:")
        self.stdout.write(changes.link_for(person))
        self.stdout.write(f"Later: {settings.KLYNGE_URL}/ind/ with that address.")
