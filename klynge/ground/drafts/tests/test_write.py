"""Versions are never changed, and nothing written is lost."""

import pytest
from django.core.exceptions import PermissionDenied

from klynge import clock
from klynge.ground.drafts import changes, queries
from klynge.ground.ui.refusal import Refused


@pytest.fixture
def draft(cast):
    made = changes.start(by=cast.anna, cluster=cast.cluster, title="Vision")
    changes.write(by=cast.anna, draft=made, html="<p>Vi bor godt her.</p>", based_on=0)
    return made


def test_each_writing_is_a_new_version(cast, draft):
    changes.write(by=cast.bent, draft=draft, html="<p>Vi bor godt her, sammen.</p>", based_on=1)
    assert [v.number for v in queries.versions(draft)] == [2, 1]
    assert queries.current(draft).written_by == cast.bent


def test_a_text_written_on_a_stale_page_is_kept_aside_and_told(cast, draft):
    changes.write(by=cast.bent, draft=draft, html="<p>Bents tekst.</p>", based_on=1)
    with pytest.raises(changes.Stale, match="ved siden af") as stale:
        changes.write(by=cast.anna, draft=draft, html="<p>Annas tekst.</p>", based_on=1)
    assert stale.value.aside.html == "<p>Annas tekst.</p>"
    assert queries.current(draft).html == "<p>Bents tekst.</p>"
    changes.bring_back(by=cast.anna, version=stale.value.aside)
    assert queries.current(draft).html == "<p>Annas tekst.</p>"


def test_scripts_never_reach_the_text(cast, draft):
    version = changes.write(
        by=cast.anna, draft=draft, html="<p onclick='x'>Hej<script>x</script></p>", based_on=1
    )
    assert version.html == "<p>Hej</p>"


def test_only_the_latest_version_is_adopted(cast, draft):
    old = queries.current(draft)
    changes.write(by=cast.bent, draft=draft, html="<p>Nyere.</p>", based_on=1)
    with pytest.raises(Refused, match="ændret"):
        changes.adopt(by=cast.bent, draft=draft, version=old, on=clock.today())
    changes.adopt(by=cast.bent, draft=draft, version=queries.current(draft), on=clock.today(), where="Kærby")
    assert queries.adopted(draft).number == 2


def test_an_editor_writes_but_does_not_adopt(cast, draft):
    with pytest.raises(PermissionDenied):
        changes.adopt(by=cast.carla, draft=draft, version=queries.current(draft), on=clock.today())


def test_versions_are_compared_in_words(cast, draft):
    old = queries.current(draft)
    new = changes.write(by=cast.anna, draft=draft, html="<p>Vi bor bedre her.</p>", based_on=1)
    kinds = [(p.kind, p.text.strip()) for p in queries.compare(old, new)]
    assert ("gone", "godt") in kinds and ("new", "bedre") in kinds


def test_the_pen_is_seen_by_others_and_comes_back_by_itself(cast, draft):
    from datetime import timedelta

    changes.take_pen(by=cast.anna, draft=draft)
    assert queries.pen_holder(draft, but=cast.bent) == cast.anna
    with clock.travel(clock.now() + timedelta(minutes=31)):
        assert queries.pen_holder(draft, but=cast.bent) is None
