from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from klynge.ground.jobs import queries


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """For a watchman: 200 when all is well, else 503. What is wrong is told by `klynge check` alone."""
    is_well = queries.health().is_well
    return JsonResponse({"well": is_well}, status=200 if is_well else 503)
