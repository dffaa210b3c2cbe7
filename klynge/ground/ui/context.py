"""What every template gets."""

from typing import Any

from django.http import HttpRequest

from klynge.ground.ui.frame import Frame


def page(request: HttpRequest) -> dict[str, Any]:
    """`frame`: lazy, so that a page asks for no more than it shows."""
    return {"frame": Frame(request), "cluster": getattr(request, "cluster", None)}
