import pytest
from django.urls import reverse

from klynge.ground.clusters.tests import make as clusters
from klynge.ground.process.tests import make as process
from klynge.secretariat import queries
from klynge.secretariat.tests import make

pytestmark = pytest.mark.django_db


def test_every_cluster_stands_with_phase_and_what_is_stuck(client_for, cast):
    process.process(cluster=cast.cluster)
    words = client_for(cast.frida).get(reverse("secretariat:index")).content.decode()
    standing = queries.standings([cast.cluster])[0]
    assert "Fjordlandet" in words and "Bakkeriget" in words and "Ikke begyndt" in words
    assert standing.plan.current.name in words and standing.worst.name in words


def test_a_consultant_sees_only_their_own(client_for, cast):
    words = client_for(cast.helge).get(reverse("secretariat:mine")).content.decode()
    assert "Fjordlandet" in words and "Bakkeriget" not in words


def test_no_person_of_a_cluster_is_named(client_for, cast):
    process.process(cluster=cast.cluster)
    words = client_for(cast.frida).get(reverse("secretariat:index")).content.decode()
    assert not any(person.name in words for person in (cast.anna, cast.bent, cast.carla))


def test_the_overview_asks_a_fixed_number_for_each_cluster(cast, django_assert_max_num_queries):
    for _number in range(10):
        clusters.cluster()
    with django_assert_max_num_queries(20):
        assert len(queries.overview(queries.all_clusters()).object_list) == 12


@pytest.mark.parametrize("kind", ["inquiry", "application"])
def test_lists_cost_the_same_at_ten_times_the_rows(kind, client_for, cast, django_assert_max_num_queries):
    client = client_for(cast.frida)
    for _number in range(20):
        getattr(make, kind)()
    name = {"inquiry": "inquiries", "application": "applications"}[kind]
    with django_assert_max_num_queries(14):
        assert client.get(reverse(f"secretariat:{name}")).status_code == 200
