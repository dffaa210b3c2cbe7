"""What the worker does for a sending."""

from uuid import UUID

from django_tasks import task

from klynge.platform.newsletter import changes


@task()
def write_mails(letter_id: str) -> None:
    """A mail in the outbox for everyone who said yes."""
    changes.write_mails_of(UUID(letter_id))
