"""What leaves a round on paper or as a file. Each making is logged with its number, never with whom."""

import csv
import io
from uuid import UUID

from django.http import FileResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from klynge.ground.clusters.addresses import absolute
from klynge.ground.clusters.gates import Signed, workspace
from klynge.ground.clusters.models import Cluster
from klynge.ground.fielding import access, changes, codes, entry, post_room, queries
from klynge.ground.fielding.forms import CodeForm
from klynge.ground.fielding.models import Code, Sending
from klynge.ground.ui.refusal import Refused


@workspace(needs=access.may_run)
def letters(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponseBase:
    """One PDF with a letter for each code; `?paamindelse=1` takes those who have not answered."""
    round_ = access.round_for(request.user, cluster, pk)
    reminder = request.GET.get("paamindelse") == "1"
    if request.method != "POST":
        return render(request, "fielding/letters.html", {"round": round_, "reminder": reminder})
    if "test" in request.POST:
        return _file(
            post_room.test_letter(round_, request.user.name),
            "application/pdf",
            f"{cluster.slug}-prøvebrev.pdf",
        )
    pdf, count = post_room.letters(round_, reminder=reminder)
    what = Sending.What.REMINDER if reminder else Sending.What.LETTERS
    changes.log_sending(by=request.user, round_=round_, what=what, count=count)
    return _file(pdf, "application/pdf", f"{cluster.slug}-breve.pdf")


@workspace(needs=access.may_run)
def package(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponseBase:
    """The code file for the municipality: village, number, code and address of the QR; without names."""
    round_ = access.round_for(request.user, cluster, pk)
    if round_.recipients.exists():
        raise Refused(
            _("Denne runde har et register. Brug brevene; en kodefil ville knytte koder til navne.")
        )
    rows = [[c.village.name, str(c.serial), codes.show(c), _qr(cluster, c)] for c in queries.letters(round_)]
    changes.log_sending(by=request.user, round_=round_, what=Sending.What.PACKAGE, count=len(rows))
    return _csv([_("Landsby"), _("Nummer"), _("Kode"), _("QR-adresse")], rows, f"{cluster.slug}-koder.csv")


@workspace(needs=access.may_bring_register)
def protected(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponseBase:
    """Codes of protected persons by row of the municipality's own file; only for the municipality."""
    round_ = access.round_for(request.user, cluster, pk)
    rows = [[str(p.row), codes.show(p.code), _qr(cluster, p.code)] for p in queries.protected(round_)]
    changes.log_sending(by=request.user, round_=round_, what=Sending.What.PACKAGE, count=len(rows))
    headings = [_("Række i registerfilen"), _("Kode"), _("QR-adresse")]
    return _csv(headings, rows, f"{cluster.slug}-beskyttede.csv")


@workspace(needs=access.may_run)
def replace(request: Signed, cluster: Cluster, pk: UUID) -> HttpResponseBase:
    """A letter is lost but its code is known: the old code dies and the new one is shown once."""
    round_ = access.round_for(request.user, cluster, pk)
    form, new = CodeForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            code = entry.code_for(cluster, round_.kind, form.cleaned_data["code"], str(request.user.id))
            new = codes.show(changes.replace_code(by=request.user, code=code))
        except Refused as refused:
            form.add_error("code", str(refused))
    return render(request, "fielding/replace.html", {"round": round_, "form": form, "new": new})


def _qr(cluster: Cluster, code: Code) -> str:
    return absolute(cluster, "fielding:scan", token=codes.token(code))


def _csv(headings: list[str], rows: list[list[str]], name: str) -> FileResponse:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(headings)
    writer.writerows(rows)
    return _file(out.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", name)


def _file(content: bytes, kind: str, name: str) -> FileResponse:
    return FileResponse(io.BytesIO(content), as_attachment=True, filename=name, content_type=kind)
