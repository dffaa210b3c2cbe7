from datetime import timedelta

import pytest
from django.urls import reverse

from klynge import clock
from klynge.startup.groups.models import Knock, Member, Seat, Volunteer, WorkingGroup
from klynge.startup.groups.tests import make
from klynge.startup.groups.tests.reach import REACH

JOINED = {
    "name": "Knud Møller",
    "phone": "12 34 56 78",
    "interests": ["natur", "koersel"],
    "skills": "Tømrer",
    "consent": "on",
}


def url(name, cluster, **kw):
    return reverse(f"groups:{name}", kwargs={"slug": cluster.slug, **kw})


def page(client, name, cluster, **kw):
    response = client.get(url(name, cluster, **kw))
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("row", REACH, ids=lambda row: row.name)
def test_the_coordinator_reaches_every_page(cast, client_for, row):
    address = url(row.name.removeprefix("groups:"), cast.cluster, **row.kwargs(cast))
    assert getattr(client_for(cast.anna), row.method)(address).status_code in row.answers


@pytest.mark.parametrize(
    "row", [row for row in REACH if "anonymous" not in row.who], ids=lambda row: row.name
)
def test_a_coordinator_elsewhere_sees_nothing_here(cast, client_for, row):
    address = url(row.name.removeprefix("groups:"), cast.cluster, **row.kwargs(cast))
    assert getattr(client_for(cast.erik), row.method)(address).status_code == 404


# --- the steering group -----------------------------------------------------------------------------------


def test_the_public_list_shows_who_sits_for_which_village_and_no_e_mail(cast, client):
    make.seat(
        cluster=cast.cluster, name="Bodil Krogh", phone="12345600", email="bodil@x.example", duty="Forkvinde"
    )
    make.seat(cluster=cast.cluster, name="Lars Overgaard", is_public=False)
    html = page(client, "show", cast.cluster)
    assert "Bodil Krogh" in html and "Forkvinde" in html and "12345600" in html
    assert "bodil@x.example" not in html and "Lars Overgaard" not in html
    assert "Kærby har endnu ingen i styregruppen" in html


def test_an_ended_term_leaves_the_public_list(cast, client):
    yesterday = clock.today() - timedelta(days=1)
    make.seat(cluster=cast.cluster, name="Bodil Krogh", starts_on=yesterday, ends_on=yesterday)
    assert "Bodil Krogh" not in page(client, "show", cast.cluster)


def test_the_desk_says_which_village_stands_alone(cast, client_for):
    make.seat(cluster=cast.cluster, village=cast.cluster.villages.get(name="Ørum"))
    html = page(client_for(cast.bent), "desk", cast.cluster)
    assert "Ørum har kun én i styregruppen" in html and "Hvidsø har ingen i styregruppen" in html


def test_an_editor_sees_names_and_no_numbers(cast, client_for):
    make.seat(cluster=cast.cluster, name="Bodil Krogh", phone="12345600", email="bodil@x.example")
    html = page(client_for(cast.carla), "desk", cast.cluster)
    assert "Bodil Krogh" in html and "bodil@x.example" not in html and "12345600" not in html


def test_a_seat_is_filled_for_the_village_in_the_address(cast, client_for):
    village = cast.cluster.villages.get(name="Ørum")
    client = client_for(cast.bent)
    assert "selected" in client.get(url("seat", cast.cluster) + f"?landsby={village.pk}").content.decode()
    client.post(
        url("seat", cast.cluster), {"village": str(village.pk), "name": "Bent Olesen", "phone": "12345634"}
    )
    seat = Seat.objects.get()
    assert (seat.village, seat.name, seat.is_public) == (village, "Bent Olesen", False)


def test_a_seat_is_changed_and_ended(cast, client_for):
    seat = make.seat(cluster=cast.cluster)
    client = client_for(cast.bent)
    client.post(
        url("edit_seat", cast.cluster, pk=seat.pk), {"name": "Ulla Højgaard", "starts_on": "2025-01-01"}
    )
    client.post(url("end_seat", cast.cluster, pk=seat.pk), {"ends_on": "2025-02-01"})
    seat.refresh_from_db()
    assert seat.name == "Ulla Højgaard" and seat.ends_on.isoformat() == "2025-02-01"


def test_a_village_of_another_cluster_is_no_choice(cast, client_for):
    village = cast.other.villages.get()
    response = client_for(cast.anna).post(
        url("seat", cast.cluster), {"village": str(village.pk), "name": "Bent"}
    )
    assert response.status_code == 200 and not Seat.objects.exists()


# --- working groups ---------------------------------------------------------------------------------------


def test_a_group_is_made_held_and_closed(cast, client_for):
    client = client_for(cast.bent)
    client.post(url("form_group", cast.cluster), {"name": "Natur", "purpose": "Stier.", "is_permanent": "no"})
    group = WorkingGroup.objects.get()
    assert not group.is_permanent and not group.is_open
    client.post(url("add_member", cast.cluster, pk=group.pk), {"name": "Finn Agger", "is_holder": "on"})
    assert Member.objects.get().is_holder
    client.post(url("close_team", cast.cluster, pk=group.pk))
    group.refresh_from_db()
    assert group.closed_on == clock.today()


def test_everyone_sees_the_groups_and_which_want_people(cast, client):
    group = make.group(cluster=cast.cluster, name="Natur og stier")
    make.member(group=group, name="Finn Agger", is_holder=True, is_public=True)
    make.member(group=group, name="Ingrid Holm")
    html = page(client, "teams", cast.cluster)
    assert "Natur og stier" in html and "Vil du være med?" in html and "tovholder: Finn Agger" in html
    assert "Ingrid Holm" not in html and "2 med" in html


# --- volunteers -------------------------------------------------------------------------------------------


def test_a_citizen_signs_up_without_an_account_and_gets_a_receipt(cast, client):
    response = client.post(url("join", cast.cluster), JOINED)
    volunteer = Volunteer.objects.get()
    assert response.url == url("receipt", cast.cluster, receipt=volunteer.receipt)
    assert volunteer.phone == "12345678" and {i.code for i in volunteer.interests.all()} == {
        "natur",
        "koersel",
    }
    assert "Fjordlandet" in volunteer.consent_text and volunteer.consent_version
    html = client.get(response.url).content.decode()
    assert volunteer.receipt in html and "Knud" not in html


def test_the_form_says_what_is_missing_and_keeps_what_was_typed(cast, client):
    html = client.post(url("join", cast.cluster), {"name": "Knud", "skills": "Har trailer"}).content.decode()
    assert "Skriv telefon eller e-mail" in html and "Har trailer" in html and not Volunteer.objects.exists()


def test_no_consent_no_sign_up(cast, client):
    client.post(url("join", cast.cluster), {**JOINED, "consent": ""})
    assert not Volunteer.objects.exists()


def test_a_machine_is_thanked_and_forgotten(cast, client):
    response = client.post(url("join", cast.cluster), {**JOINED, "website": "http://x.example"})
    assert response.status_code == 200 and not Volunteer.objects.exists()


def test_too_many_sign_ups_from_one_address_are_asked_to_call(cast, client):
    client.post(url("join", cast.cluster), JOINED)
    Knock.objects.update(count=60)
    response = client.post(url("join", cast.cluster), {**JOINED, "name": "Asta"})
    assert "Vent lidt, eller ring" in response.content.decode() and Volunteer.objects.count() == 1


def test_the_list_is_filtered_by_village_interest_and_who_waits(cast, client_for):
    villages = {v.name: v for v in cast.cluster.villages.all()}
    knud = make.volunteer(cluster=cast.cluster, name="Knud", village=villages["Ørum"])
    knud.interests.create(code="natur")
    make.volunteer(cluster=cast.cluster, name="Asta", village=villages["Kærby"], contacted_at=clock.now())
    make.volunteer(cluster=cast.other, name="Fremmed")
    client = client_for(cast.bent)
    address = url("volunteers", cast.cluster)
    everyone = client.get(address).content.decode()
    assert "Knud" in everyone and "Asta" in everyone and "Fremmed" not in everyone
    for asked in (f"?landsby={villages['Ørum'].pk}", "?interesse=natur", "?venter=on"):
        html = client.get(address + asked).content.decode()
        assert "Knud" in html and "Asta" not in html


@pytest.mark.parametrize("many", [3, 30])
def test_the_lists_ask_the_same_few_questions_of_few_and_many(
    cast, client_for, django_assert_max_num_queries, many
):
    for n in range(many):
        make.volunteer(cluster=cast.cluster).interests.create(code="natur")
        make.member(group=make.group(cluster=cast.cluster), is_holder=n % 2 == 0)
        make.seat(cluster=cast.cluster)
    client = client_for(cast.bent)
    for name in ("volunteers", "work", "desk", "teams", "show"):
        with django_assert_max_num_queries(20):
            page(client, name, cast.cluster)


def test_a_volunteer_is_called_and_put_in_a_group(cast, client_for):
    volunteer, group = make.volunteer(cluster=cast.cluster, name="Knud"), make.group(cluster=cast.cluster)
    client = client_for(cast.bent)
    client.post(url("contacted", cast.cluster, pk=volunteer.pk))
    client.post(url("volunteer", cast.cluster, pk=volunteer.pk), {"group": str(group.pk)})
    volunteer.refresh_from_db()
    assert volunteer.contacted_by == cast.bent and group.members.get().name == "Knud"
    again = client.post(url("volunteer", cast.cluster, pk=volunteer.pk), {"group": str(group.pk)})
    assert "i forvejen" in again.content.decode()


def test_paper_is_keyed_in_by_the_steering_group(cast, client_for):
    client_for(cast.bent).post(url("add_volunteer", cast.cluster), JOINED)
    assert Volunteer.objects.get().source == "paper"


def test_the_link_in_the_mail_deletes_only_after_a_press(cast, client):
    from klynge.ground.post.models import Mail

    client.post(url("join", cast.cluster), {**JOINED, "email": "knud@x.example"})
    link = next(line for line in Mail.objects.get().text.splitlines() if "/slet/" in line)
    path = "/" + link.split("/", 3)[3]
    assert client.get(path).status_code == 200 and Volunteer.objects.exists()
    assert "er slettet" in client.post(path).content.decode() and not Volunteer.objects.exists()
    assert "virker ikke mere" in client.post(path).content.decode()
