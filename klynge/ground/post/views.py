from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from klynge.ground.post import changes, links, optin, queries
from klynge.ground.post.models import OptIn


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """A mail scanner that follows the link confirms nothing: the button does."""
    opt_in = _opt_in(queries.CONFIRM, token)
    if opt_in is None or opt_in.withdrawn_at:
        return render(request, "post/gone.html", status=404)
    if request.method == "POST":
        changes.confirm_opt_in(opt_in_id=opt_in.id)
        return redirect(request.path)
    what = optin.get(opt_in.purpose).label
    leave = queries.unsubscribe_url(opt_in)
    return render(request, "post/confirm.html", {"opt_in": opt_in, "what": what, "leave": leave})


@csrf_exempt  # a mail program posts here by itself (RFC 8058); the signed link is the authority
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Looking changes nothing; one press, in the mail program or here, ends it."""
    opt_in = _opt_in(queries.WITHDRAW, token)
    if opt_in is None:
        return render(request, "post/gone.html", status=404)
    if request.method == "POST":
        opt_in = (
            changes.withdraw_opt_in(opt_in_id=opt_in.id) or opt_in
        )  # no redirect: mail programs follow none
    what = optin.get(opt_in.purpose).label
    return render(request, "post/unsubscribe.html", {"opt_in": opt_in, "what": what})


def _opt_in(purpose: str, token: str) -> OptIn | None:
    value = links.read(purpose, token)
    return OptIn.objects.filter(pk=UUID(value)).first() if value else None
