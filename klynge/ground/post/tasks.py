from django_tasks import task

from klynge.ground.post import delivery


@task()
def deliver() -> None:
    """Wakes the worker for a mail that somebody waits for."""
    delivery.send_due()
