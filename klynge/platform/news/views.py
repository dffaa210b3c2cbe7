from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.addresses import absolute, of_picture
from klynge.ground.clusters.gates import Signed, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.files.queries import by_id, preload
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.platform.news import access, changes, feeds, notice, queries
from klynge.platform.news.forms import EditNewsForm, NewsForm
from klynge.platform.news.models import News

A_PAGE = 12


@public
def index(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    page = Paginator(queries.published(cluster), A_PAGE).get_page(request.GET.get("side"))
    stories = [queries.card(cluster, news) for news in page]
    preload(request, [story.picture_id for story in stories])
    return render(request, "news/index.html", {"page": page, "stories": stories})


@public
def show(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    news = access.public_news_for(cluster, pk)
    others = [story for story in queries.latest(cluster, 4) if str(pk) not in story.url][:3]
    context = {"news": news, "others": others, **_sharing(cluster, news)}
    return render(request, "news/show.html", context)


@public
def poster(request: HttpRequest, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The same on a sheet of paper, to hang up at the grocer's."""
    pdf = notice.pdf(cluster, access.public_news_for(cluster, pk))
    return HttpResponse(pdf, content_type="application/pdf")


@public
def feed(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    return HttpResponse(feeds.atom(cluster), content_type="application/atom+xml; charset=utf-8")


@workspace(needs=access.may_edit)
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    page = Paginator(queries.on_the_desk(cluster), 30).get_page(request.GET.get("side"))
    return render(request, "news/desk.html", {"page": page, "bin": queries.in_bin(cluster)})


@workspace(needs=access.may_edit)
def new(request: Signed, cluster: Cluster) -> HttpResponse:
    """Photo, headline, date, «Udgiv»: under a minute from a phone."""
    first = {"author": request.user.name, "picture_source": request.user.name, "publish_on": None}
    form = NewsForm(request.POST or None, request.FILES or None, cluster=cluster, initial=first)
    if request.method == "POST":
        news = ui.submit(form, changes.write_news, by=request.user, cluster=cluster)
        if news:
            return _after_saving(request, cluster, news, form)
    return render(request, "news/new.html", {"form": form})


@workspace(needs=access.may_edit)
def edit(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    news = access.news_for(cluster, pk)
    values = {"picture_source": request.user.name, **NewsForm.values_of(news)}
    form = EditNewsForm(request.POST or None, request.FILES or None, cluster=cluster, initial=values)
    if request.method == "POST":
        saved = ui.submit(form, changes.change_news, by=request.user, news=news)
        if saved:
            return _after_saving(request, cluster, saved, form)
    return render(request, "news/edit.html", {"form": form, "news": news})


@workspace(needs=access.may_edit)
def preview(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The page as the citizen will see it, before anybody does."""
    news = access.news_for(cluster, pk)
    return render(request, "news/preview.html", {"news": news, **_sharing(cluster, news)})


@require_POST
@workspace(needs=access.may_edit)
def publish(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    news = access.news_for(cluster, pk)
    _publish(request, news, None)
    return redirect("news:desk", slug=cluster.slug)


@require_POST
@workspace(needs=access.may_edit)
def withdraw(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.withdraw_news(by=request.user, news=access.news_for(cluster, pk))
    messages.success(request, _("Nyheden er taget af siden. Den ligger i papirkurven i 30 dage."))
    return redirect("news:desk", slug=cluster.slug)


@require_POST
@workspace(needs=access.may_edit)
def restore(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    changes.restore_news(by=request.user, news=access.removed_news_for(cluster, pk))
    messages.success(request, _("Nyheden er hentet frem, som den var."))
    return redirect("news:desk", slug=cluster.slug)


def _sharing(cluster: Cluster, news: News) -> dict[str, object]:
    """The picture, and what other sites show when the page is shared."""
    photo = by_id([news.picture_id]).get(news.picture_id) if news.picture_id else None
    address = absolute(cluster, "news:show", pk=news.id)
    return {"photo": photo, "address": address, "share_picture": of_picture(cluster, photo)}


def _after_saving(request: Signed, cluster: Cluster, news: News, form: NewsForm) -> HttpResponse:
    then = request.POST.get("then", "")
    if then == "preview":
        return redirect("news:preview", slug=cluster.slug, pk=news.id)
    if then == "publish":
        _publish(request, news, form)
    else:
        messages.success(request, _("Nyheden er gemt."))
    return redirect("news:desk", slug=cluster.slug)


def _publish(request: Signed, news: News, form: NewsForm | None) -> None:
    try:
        changes.publish_news(by=request.user, news=news, publish_at=form.publish_at if form else None)
    except Refused as refusal:
        messages.error(request, refusal.message)
        return
    is_waiting = news.status == News.Status.SCHEDULED
    messages.success(request, _("Nyheden går ud på sin dag.") if is_waiting else _("Nyheden er på siden nu."))
