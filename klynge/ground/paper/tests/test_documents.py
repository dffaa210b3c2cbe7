"""PDFs: tagged, with language, title, alternative texts and text that can be read out."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from klynge.ground.paper import document, letters, maps, qr, sheets, typst
from klynge.ground.paper.tests import make


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in read(pdf).pages)


def alternative_texts(pdf: bytes) -> list[str]:
    found, waiting = [], [read(pdf).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if "/Alt" in node:
            found.append(str(node["/Alt"]))
        kids = node.get("/K", [])
        kids = kids if isinstance(kids, list) else [kids]
        waiting += [kid for kid in kids if hasattr(kid.get_object(), "get") and "/S" in kid.get_object()]
    return found


def plan(**more) -> document.Document:
    areas = [maps.Area("Strandby", make.square(), 0.4), maps.Area("Lyngå", make.square(0.1), 0.7)]
    note = document.Note("62 % nævner naturen", "Borgerundersøgelsen 2027", 1048)
    parts = [
        document.Text("<p>Vi vil <strong>mødes</strong>.</p><ul><li>her</li></ul>", [note]),
        *[document.figure(chart) for chart in make.charts()],
        document.map_figure(maps.Map(title="Kortet", areas=areas, has_values=True)),
        document.Heading("Mødesteder", 2, "Et sted til alle."),
        document.FindingsBox("Det har vi lært", [note]),
        document.Table(
            "Budget", ["Post", "Beløb"], [["Køkken", "1.500 kr."]], numbers=[1], total=["I alt", "1.500 kr."]
        ),
        document.Quote("Vi mangler et sted.", "Kvinde, 67 år"),
        document.Facts([("1.048", "har svaret")]),
    ]
    chapters = [
        document.Chapter("Forord", parts, lead="Nu har vi en plan."),
        document.Chapter("Tal", is_appendix=True),
    ]
    about = {
        "title": "Strategiplan",
        "cluster": "Fjordlandet",
        "published_on": date(2028, 3, 1),
        "chapters": chapters,
    }
    return document.Document(**{**about, **more})


def test_a_plan_with_chart_map_and_footnote_is_tagged_archivable_and_titled():
    made = document.render(plan())
    root = read(made).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("da")
    assert read(made).metadata.title == "Strategiplan"
    packet = root["/Metadata"].get_data().decode()
    assert "pdfuaid:part>1" in packet and "pdfaid:part>2" in packet
    words = text_of(made)
    for told in (
        "Fjordlandet",
        "Forord",
        "1. marts 2028",
        "1.048 svar",
        "Køkken",
        "Bilag: Tal",
        "Vi mangler et sted.",
    ):
        assert told in words


def test_every_figure_of_a_plan_has_its_alternative_text():
    told = " ".join(alternative_texts(document.render(plan())))
    assert "Naturen 62 %" in told and "Lyngå 70 %" in told


def test_a_figure_is_also_a_picture_to_share():
    assert document.png(document.figure(make.charts()[0])).startswith(b"\x89PNG")


def test_an_english_plan_says_so():
    assert read(document.render(plan(language="en", title="Plan"))).trailer["/Root"]["/Lang"].startswith("en")


def test_a_picture_without_alternative_text_is_refused():
    bare = document.Chapter("A", [document.Figure(qr.svg("x"), "", "Tegning")])
    with pytest.raises(typst.NotPrinted):
        document.render(plan(chapters=[bare]))


def test_what_people_write_is_never_read_as_template():
    text = document.Text('<p>#panic("x") $x$ *a* @b \\ [c]</p>')
    made = document.render(plan(chapters=[document.Chapter('#read("/etc/passwd")', [text])]))
    assert '#panic("x")' in text_of(made) and '#read("/etc/passwd")' in text_of(made)


def test_the_same_data_gives_the_same_bytes():
    assert document.render(plan()) == document.render(plan())


def test_a_name_of_a_picture_holds_no_folder():
    with pytest.raises(ValueError, match="folder"):
        typst.compile("document", {}, images={"../x.png": b""})


MAILING = letters.Mailing(
    title="Sig din mening",
    cluster="Fjordlandet",
    site="klynge.dk/fjordlandet/svar",
    body="<p>Svar nu.</p>",
    phone="12 34 56 78",
)


def people(number: int) -> list[letters.Letter]:
    return [
        letters.Letter("WM26K-CP252", f"https://klynge.dk/q/{at}", (f"Jette {at}", "Havnevej 3"))
        for at in range(number)
    ]


def test_letters_in_chunks_are_one_tagged_pdf_with_every_address():
    made = letters.letters(MAILING, people(5), chunk=2)
    pages = read(made).pages
    assert len(pages) == 5
    for number, page in enumerate(pages):
        assert f"Jette {number}" in page.extract_text() and "WM26K-CP252" in page.extract_text()
    assert sorted(page["/StructParents"] for page in pages) == sorted(
        {page["/StructParents"] for page in pages}
    )
    assert len([alt for alt in alternative_texts(made) if alt.startswith("QR")]) == 5


def test_a_letter_says_that_no_cpr_number_is_needed():
    words = text_of(letters.letters(MAILING, people(1)))
    assert (
        "Du skal ikke bruge MitID eller oplyse CPR-nummer." in words and "12\u00a034\u00a056\u00a078" in words
    )


def test_a_letter_fills_one_page():
    long = letters.Letter("WM26K-CP252", "https://klynge.dk/q/1", ("A", "B", "C", "D", "E"), "Kære nabo")
    assert len(read(letters.letters(MAILING, [long])).pages) == 1


def test_no_letters_is_an_error():
    with pytest.raises(ValueError, match="nothing"):
        letters.letters(MAILING, [])


def test_a_code_sheet_holds_eight_a_page():
    assert len(read(letters.code_sheet(MAILING, people(9))).pages) == 2


def test_a_poster_a_questionnaire_and_a_ballot_are_printed():
    about = {
        "title": "Sig din mening",
        "cluster": "Fjordlandet",
        "url": "https://klynge.dk/x",
        "code": "WM26K-CP252",
    }
    questions = [
        sheets.Question(number=1, text="Hvor bor du?", options=[f"Landsby {at}" for at in range(8)]),
        sheets.Question(
            number=2, text="Hvor enig er du?", kind="matrix", options=["Enig", "Uenig"], rows=["Skolen"]
        ),
        sheets.Question(number=3, text="Hvad mangler?", kind="text"),
        sheets.Question(number=4, text="Hvor mange år?", kind="number"),
    ]
    options = [sheets.Option(f"Forslag {at}", "Kort fortalt") for at in range(18)]
    made = [
        sheets.poster(sheets.Poster(**about, when="Torsdag", body="<p>Kom og hør.</p>", foot="Ring")),
        sheets.questionnaire(sheets.Questionnaire(**about, sections=[sheets.Section("Dig", questions)])),
        sheets.ballot(sheets.Ballot(**about, rule="Sæt 3–6 krydser.", options=options)),
    ]
    for pdf, told in zip(made, ("Kom og hør.", "Hvor bor du?", "18. Forslag 17"), strict=True):
        assert told in text_of(pdf)
        assert any(alt.startswith("QR") for alt in alternative_texts(pdf))
