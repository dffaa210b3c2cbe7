"""The citizen's path: who asks → self or helper → one question a page → check → receipt. No script is needed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import citizens
from klynge.ground.fielding.citizens import with_code
from klynge.ground.fielding.models import Code
from klynge.ground.ui.refusal import Refused
from klynge.mapping.survey import changes, queries
from klynge.mapping.survey.content import items
from klynge.mapping.survey.forms import QuestionForm


@with_code("survey")
def start(request: HttpRequest, cluster: Cluster, code: Code) -> HttpResponse:
    """Who asks, who is responsible, how long it takes, who can see what."""
    survey = code.round.survey
    count = len(items(survey.questionnaire, cluster, _language()))
    return render(request, "survey/start.html", {"round": code.round, "code": code, "count": count})


@with_code("survey")
def who(request: HttpRequest, cluster: Cluster, code: Code) -> HttpResponse:
    """«Svarer du selv?»; a helper is told that the helper sees the answers."""
    if request.method != "POST":
        return render(request, "survey/who.html", {"round": code.round})
    device = citizens.device_of(request) or citizens.new_device()
    changes.begin(code=code, device=device, with_helper=request.POST.get("who") == "helper")
    response = redirect("survey:question", slug=cluster.slug, number=1)
    citizens.remember(request, response, device)
    return response


@with_code("survey")
def question(request: HttpRequest, cluster: Cluster, code: Code, number: int) -> HttpResponse:
    """One question; every «Fortsæt» saves."""
    everything = items(code.round.survey.questionnaire, cluster, _language())
    if not 1 <= number <= len(everything):
        raise Http404
    item, device = everything[number - 1], citizens.device_of(request)
    draft = queries.draft(code, device)
    if draft is None:
        return redirect("survey:who", slug=cluster.slug)
    form = QuestionForm(item, request.POST if request.method == "POST" else None, draft.get(item.code))
    if request.method == "POST" and form.is_valid():
        changes.save_page(code=code, device=device, question=item.code, value=form.value())
        return _onward(request, cluster, number, len(everything))
    context = {"form": form, "item": item, "count": len(everything), "round": code.round}
    return render(request, "survey/question.html", context)


def _onward(request: HttpRequest, cluster: Cluster, number: int, count: int) -> HttpResponse:
    if "later" in request.POST:
        return redirect("survey:later", slug=cluster.slug)
    if number == count or "check" in request.POST:
        return redirect("survey:check", slug=cluster.slug)
    return redirect("survey:question", slug=cluster.slug, number=number + 1)


@with_code("survey")
def later(request: HttpRequest, cluster: Cluster, code: Code) -> HttpResponse:
    return render(request, "survey/later.html", {"round": code.round})


@with_code("survey")
def check(request: HttpRequest, cluster: Cluster, code: Code) -> HttpResponse:
    """Look the answers over, then send them."""
    device = citizens.device_of(request)
    draft = queries.draft(code, device)
    if draft is None:
        return redirect("survey:who", slug=cluster.slug)
    refused = ""
    if request.method == "POST":
        try:
            receipt = changes.send(code=code, device=device)
        except Refused as wrong:
            refused = str(wrong)
        else:
            return redirect("fielding:receipt", slug=cluster.slug, number=receipt.number)
    lines = queries.spelled_out(items(code.round.survey.questionnaire, cluster, _language()), draft)
    return render(request, "survey/check.html", {"lines": lines, "round": code.round, "refused": refused})


@with_code("survey")
def erase(request: HttpRequest, cluster: Cluster, code: Code) -> HttpResponse:
    """While the round is open: have the answer erased."""
    if request.method == "POST":
        changes.erase_answer(code=code)
        return render(request, "survey/erased.html", {"round": code.round})
    return render(request, "survey/erase.html", {"round": code.round})


def _language() -> str:
    return (get_language() or "da")[:2]
