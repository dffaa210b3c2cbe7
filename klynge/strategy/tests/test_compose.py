"""One source for page and paper: chapters, parts, contents, tags and alternative texts."""

from io import BytesIO
from itertools import pairwise

from django.utils.translation import override
from pypdf import PdfReader

from klynge.ground.findings.tests import make as findings
from klynge.ground.paper import document as paper
from klynge.ground.paper.tests.test_documents import alternative_texts, text_of
from klynge.strategy import compose, freezing
from klynge.strategy.parts import Drawn, Heard, Mapped
from klynge.strategy.tests import make


def parts_of(plan, key):
    return next(c for c in compose.chapters(plan, "da") if c.key == key).parts


def test_the_plan_stands_in_three_parts_and_twelve_chapters(cast):
    made = compose.chapters(make.whole(cast), "da")
    assert [c.key for c in made] == [
        "foreword", "reading", "cluster", "process", "voices", "vision", "focus", "organisation", "economy",
        "communication", "follow_up", "appendices",
    ]  # fmt: skip
    assert sorted({c.part for c in made}) == [
        "", "Del 1: Klyngen", "Del 2: Vision og indsatsområder", "Del 3: De, der fører det videre",
    ]  # fmt: skip


def test_a_chapter_with_nothing_in_it_is_left_out(cast):
    assert [c.key for c in compose.chapters(make.plan(cast), "da")] == ["reading", "cluster", "organisation"]


def test_the_villages_stand_on_a_map_with_their_inhabitants(cast):
    plan = make.written(cast)
    drawn = next(part for part in parts_of(plan, "cluster") if isinstance(part, Mapped))
    assert next((a.name, a.note) for a in drawn.areas) == ("Hvidsø", "200 indbyggere")


def test_a_finding_stands_under_its_theme_and_where_it_is_cited(cast):
    plan = make.written(cast)
    for key in ("voices", "communication"):
        heard = next(part for part in parts_of(plan, key) if isinstance(part, Heard))
        assert heard.findings[0].text == "Vi mangler et sted at mødes"
        assert heard.findings[0].n == 913


def test_a_finding_that_was_taken_back_is_not_cited(cast):
    plan = make.written(cast)
    findings.changes.take_back(by=cast.bent, finding=cast.cluster.findings.get())
    assert not any(isinstance(part, Heard) for part in parts_of(plan, "communication"))


def test_goals_actions_and_budgets_are_tables(cast):
    plan = make.whole(cast, areas=1)
    parts = [part for part in parts_of(plan, "focus") if isinstance(part, paper.Table)]
    tables = {part.caption.split(": ")[-1]: part for part in parts}
    assert len({part.caption for part in parts}) == len(parts)  # each table has a name of its own
    assert tables["Handleplan"].rows[0][:2] == ["Ring til kommunen", "Grethe Holm"]
    assert tables["Budget"].total == ["I alt", "80.000 kr.", "20.000 kr.", "100.000 kr."]
    assert tables["Det betaler det"].rows[-1] == ["Mangler endnu", "–", "60.000 kr."]
    assert tables["Det betaler det"].total == ["I alt", "", "100.000 kr."]
    follow_up = next(part for part in parts_of(plan, "follow_up") if isinstance(part, paper.Table))
    assert follow_up.rows[0][:3] == ["Indsats 0", "Alle kan nå hallen", "7 landsbyer"]


def test_the_process_is_a_time_line(cast, django_user_model):
    from klynge.ground.process import changes as process

    process.load_builtin_templates()
    process.start_process(by=cast.anna, cluster=cast.cluster, template="18-maaneder")
    drawn = [part for part in parts_of(make.written(cast), "process") if isinstance(part, Drawn)]
    assert len(drawn[0].chart.rows) == 5


def test_the_pdf_is_tagged_with_title_language_contents_and_alternative_texts(cast):
    made = paper.render(compose.document(make.whole(cast), "da"))
    reader = PdfReader(BytesIO(made))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"].startswith("da")
    assert reader.metadata.title == "Strategiplan for Fjordlandet"
    assert "pdfuaid:part>1" in root["/Metadata"].get_data().decode()
    assert any("Hvidsø" in alt for alt in alternative_texts(made))
    words = text_of(made)
    assert "Indhold" in words and "Del 2: Vision og indsatsområder" in words
    assert "Borgerundersøgelsen: Hvad mangler?" in words and "913 svar" in words


def test_the_pdf_is_read_in_the_plan_s_order_with_headings_that_skip_no_level(cast):
    made = paper.render(compose.document(make.whole(cast), "da"))
    outline = [(level, item) for level, item in flat(PdfReader(BytesIO(made)).outline)]
    titles = [item.title for _level, item in outline]
    assert titles.index("Forord") < titles.index("Del 1: Klyngen") < titles.index("Vores vision")
    levels = [level for level, _item in outline]
    assert levels[0] == 0 and all(after - before <= 1 for before, after in pairwise(levels))


def flat(outline, level=0):
    for item in outline:
        if isinstance(item, list):
            yield from flat(item, level + 1)
        else:
            yield level, item


def test_the_page_says_what_the_paper_says(cast):
    plan = make.whole(cast)
    made = compose.chapters(plan, "da")
    html = freezing.as_html(made, "da")
    for words in ("Vi vil blive her.", "Ring til kommunen", "100.000 kr.", "Hvidsø", "913 svar"):
        assert words in html
    assert html.count('class="plan-chapter"') == len(made)
    assert " style=" not in html and "<script" not in html


def test_what_people_write_is_text_and_not_markup(cast):
    plan = make.plan(cast)
    make.write(cast, plan, "foreword", "<p>Hej</p><script>alert(1)</script><img src=x>")
    html = freezing.as_html(compose.chapters(plan, "da"), "da")
    assert "<p>Hej</p>" in html and "<script" not in html and "<img" not in html


def test_the_headings_of_own_text_stand_below_the_chapter_s(cast):
    plan = make.written(cast)
    html = freezing.as_html(compose.chapters(plan, "da"), "da")
    assert "<h3>Mere om foreword</h3>" in html


def test_an_english_reader_gets_english_words_around_the_cluster_s_own(cast):
    with override("da"):
        made = compose.document(make.whole(cast), "en")
    assert [c.title for c in made.chapters][:2] == ["Foreword", "How to read the plan"]


def test_more_villages_findings_and_focus_areas_ask_no_more_of_the_database(
    cast, django_assert_max_num_queries
):
    plan = make.whole(cast, areas=12)
    for number in range(30):
        findings.finding(cast, f"Pointe {number}", theme="involvering")
    with django_assert_max_num_queries(45):
        compose.chapters(plan, "da")
