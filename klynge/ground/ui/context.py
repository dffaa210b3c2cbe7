"""What every template gets."""

from django.http import HttpRequest

from klynge.ground.ui.frame import Frame


def page(request: HttpRequest) -> dict[str, Frame]:
    """`frame`: lazy, so that a page asks for no more than it shows."""
    return {"frame": Frame(request)}
