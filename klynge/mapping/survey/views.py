"""The survey's desk, the keying of paper, and results."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klynge.ground.clusters.gates import Signed, public, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import tickets
from klynge.ground.fielding.entry import code_on_paper
from klynge.ground.fielding.forms import CodeForm, TermsForm
from klynge.ground.findings import changes as findings
from klynge.ground.findings.forms import PinForm
from klynge.ground.ui import forms as ui
from klynge.ground.ui.refusal import Refused
from klynge.mapping.survey import access, changes, paper_entry, printing, queries, sources
from klynge.mapping.survey import results as found
from klynge.mapping.survey.content import Kind, items


@public
def results(request: HttpRequest, cluster: Cluster) -> HttpResponse:
    """All questions by section, each with its result in one sentence."""
    survey = access.published_survey_for(cluster)
    sections = found.by_section(survey, _language())
    return render(request, "survey/results.html", {"survey": survey, "sections": sections})


@public
def result(request: HttpRequest, cluster: Cluster, code: str) -> HttpResponse:
    """One question: chart with n and uncertainty, table, and how the villages differ."""
    survey = access.published_survey_for(cluster)
    access.question_for(survey, code)
    context = {"survey": survey, "result": found.result_of(survey, code, _language()), "is_public": True}
    return render(request, "survey/result.html", context)


@workspace()
def desk(request: Signed, cluster: Cluster) -> HttpResponse:
    context = {
        "surveys": queries.surveys(cluster),
        "may_run": access.may_run(request.user, cluster),
        "may_see_results": access.may_see_results(request.user, cluster),
    }
    return render(request, "survey/desk.html", context)


@workspace(needs=access.may_run)
def new(request: Signed, cluster: Cluster) -> HttpResponse:
    form = TermsForm(request.POST or None, initial={"title": _("Borgerundersøgelsen %s") % cluster.name})
    if request.method == "POST":
        survey = ui.submit(form, changes.prepare_survey, by=request.user, cluster=cluster)
        if survey:
            return redirect("fielding:show", slug=cluster.slug, pk=survey.round_id)
    return render(request, "survey/new.html", {"form": form})


@workspace(needs=access.may_run)
def paper(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """Key in a paper answer: first the code on it."""
    survey = access.survey_for(request.user, cluster, pk)
    form = CodeForm(request.POST or None)
    if request.method == "POST":
        code = ui.submit(form, code_on_paper, round_=survey.round)
        if code:
            response = redirect("survey:paper_answer", slug=cluster.slug, pk=survey.id)
            tickets.give(response, code, "papir")
            return response
    return render(request, "survey/paper.html", {"form": form, "survey": survey})


@workspace(needs=access.may_run)
def paper_answer(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The whole questionnaire on one page, in the paper's order."""
    survey = access.survey_for(request.user, cluster, pk)
    code = tickets.read(request, cluster, "survey", "papir")
    if code is None or code.round_id != survey.round_id:
        return redirect("survey:paper", slug=cluster.slug, pk=survey.id)
    forms_ = paper_entry.forms_for(survey, request.POST if request.method == "POST" else None)
    refused = ""
    if request.method == "POST" and all([f.is_valid() for f in forms_]):
        try:
            receipt = changes.record_paper(by=request.user, code=code, values=paper_entry.values_of(forms_))
        except Refused as wrong:
            refused = str(wrong)
        else:
            messages.success(request, _("Skemaet er tastet. Skriv kvittering %s på det.") % receipt.number)
            return redirect("survey:paper", slug=cluster.slug, pk=survey.id)
    return render(
        request, "survey/paper_answer.html", {"forms": forms_, "survey": survey, "refused": refused}
    )


@workspace(needs=access.may_see_results)
def preview(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The results before everyone sees them; each can be saved as a finding."""
    survey = access.survey_for(request.user, cluster, pk)
    if survey.round.closed_at is None:
        raise Refused(_("Ingen ser resultater, før undersøgelsen er lukket."))
    context = {
        "survey": survey,
        "sections": found.by_section(survey, _language()),
        "may_run": access.may_run(request.user, cluster),
        "may_read_texts": access.may_read_texts(request.user, cluster),
    }
    return render(request, "survey/preview.html", context)


@require_POST
@workspace(needs=access.may_run)
def publish(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    survey = access.survey_for(request.user, cluster, pk)
    changes.publish_results(by=request.user, survey=survey)
    messages.success(request, _("Resultaterne er offentlige."))
    return redirect("survey:preview", slug=cluster.slug, pk=survey.id)


@workspace(needs=access.may_see_results)
def pin(request: Signed, cluster: Cluster, pk: UUID, code: str) -> HttpResponse:
    """Save what a question showed as a finding, with n and figure frozen."""
    survey = access.survey_for(request.user, cluster, pk)
    question = access.question_for(survey, code)
    shown = found.result_of(survey, code, "da")
    form = PinForm(
        request.POST or None, cluster=cluster, initial={"text": shown.headline, "theme": question.theme}
    )
    if request.method == "POST":
        source = sources.of(survey, shown)
        finding = ui.submit(form, findings.pin, by=request.user, cluster=cluster, source=source)
        if finding:
            messages.success(request, _("Gemt som pointe %d.") % finding.number)
            return redirect("survey:preview", slug=cluster.slug, pk=survey.id)
    return render(request, "survey/pin.html", {"form": form, "survey": survey, "result": shown})


@workspace(needs=access.may_read_texts)
def texts(request: Signed, cluster: Cluster, pk: UUID, code: str) -> HttpResponse:
    """Answers in own words, without village or age, sorted so that their order says nothing."""
    survey = access.survey_for(request.user, cluster, pk)
    question = access.question_for(survey, code)
    item = next(i for i in items(survey.questionnaire, cluster, _language()) if i.code == question.code)
    lines: list[Any] = queries.texts(survey, code) if item.kind == Kind.TEXT else []
    return render(request, "survey/texts.html", {"survey": survey, "item": item, "lines": lines})


@workspace()
def printed(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponse:
    """The questionnaire on paper, from the same questions."""
    survey = access.survey_for(request.user, cluster, pk)
    response = HttpResponse(printing.questionnaire(survey, _language()), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{cluster.slug}-skema.pdf"'
    return response


def _language() -> str:
    return (get_language() or "da")[:2]
