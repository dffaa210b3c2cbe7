"""What the worker does for pictures."""

from uuid import UUID

from django_tasks import task

from klynge.ground.files import changes, registry
from klynge.ground.files.models import Picture


@task()
def process_picture(picture_id: str) -> None:
    """Clean and scale; a picture deleted meanwhile is no fault."""
    picture = Picture.objects.filter(id=UUID(picture_id), state=Picture.State.WAITING).first()
    if picture:
        changes.process(picture)
        registry.tell_ready(picture.cluster_id, picture.id)
