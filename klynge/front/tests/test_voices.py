import pytest
from django.urls import reverse

from klynge.front.tests.reach import citing_candidate
from klynge.ground.findings.tests import make as findings

pytestmark = pytest.mark.django_db


def address(cast, name, **kw):
    return reverse(name, kwargs={"slug": cast.cluster.slug, **kw})


def test_a_voice_is_followed_to_what_became_of_it_and_back(client, cast):
    candidate = citing_candidate(cast)
    findings.finding(cast, text="Ingen ved, hvad der sker")
    page = client.get(address(cast, "front:voices"))
    words = page.content.decode()
    assert "Vi mangler et sted at mødes" in words and candidate.title in words
    assert "Er ikke blevet til noget endnu" in words
    back = address(cast, "front:action_voices", thing=candidate.id)
    assert back in words
    behind = client.get(back).content.decode()
    assert "Vi mangler et sted at mødes" in behind
    assert "Ingen ved, hvad der sker" not in behind


def test_the_way_back_is_not_open_to_another_cluster(client, cast):
    candidate = citing_candidate(cast)
    there = reverse("front:action_voices", kwargs={"slug": cast.other.slug, "thing": candidate.id})
    assert client.get(there).status_code == 404


def test_what_nobody_cites_has_no_way_back(client, cast):
    assert client.get(address(cast, "front:action_voices", thing=cast.anna.id)).status_code == 404


def test_the_page_says_so_while_nothing_is_learned(client, cast):
    assert "Vi er ikke begyndt at samle endnu" in client.get(address(cast, "front:voices")).content.decode()


def test_ten_times_the_voices_cost_no_more_queries(client, cast, django_assert_max_num_queries):
    citing_candidate(cast)
    for number in range(30):
        findings.finding(cast, text=f"Pointe nummer {number}")
    with django_assert_max_num_queries(12):
        client.get(address(cast, "front:voices"))
    with django_assert_max_num_queries(45):
        client.get(address(cast, "front:show"))
