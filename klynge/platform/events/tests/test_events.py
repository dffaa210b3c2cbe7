from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import feedparser
import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from icalendar import Calendar

from klynge import clock
from klynge.ground.directory.tests import make as directory
from klynge.ground.search.models import SearchRow
from klynge.ground.ui.refusal import Refused
from klynge.platform.events import changes, duties, queries, when
from klynge.platform.events.changes import Plan
from klynge.platform.events.models import Event
from klynge.platform.events.tests import make

DAY = date(2026, 5, 8)


@pytest.fixture(autouse=True)
def _april():
    with clock.travel(clock.at(date(2026, 4, 10))):
        yield


def url(name, cluster, **kw):
    return reverse(f"events:{name}", kwargs={"slug": cluster.slug, **kw})


def ical(client, address):
    read = Calendar.from_ical(client.get(address).content)
    return read, read.walk("VEVENT")


def test_what_when_where_and_one_press_publish_an_event(cast, client_for):
    hall = directory.facility(
        cluster=cast.cluster, name="Ørum Hus", village=cast.cluster.villages.get(name="Ørum")
    )
    sent = {
        "title": "Spisning",
        "starts_on": "8.5.2026",
        "starts_clock": "18.00",
        "facility": hall.id,
        "then": "publish",
    }
    assert client_for(cast.carla).post(url("new", cast.cluster), sent).status_code == 302
    event = Event.objects.get()
    assert (event.status, event.starts_on, event.starts_clock) == ("published", DAY, time(18))
    assert event.village == hall.village and SearchRow.objects.filter(thing=event.id).exists()
    html = client_for(None).get(url("index", cast.cluster)).content.decode()
    assert "Spisning" in html and "kl. 18.00" in html and "Ørum Hus" in html


def test_an_event_that_ends_before_it_begins_is_refused_with_everything_as_typed(cast, client_for):
    sent = {"title": "Fest", "starts_on": "8.5.2026", "ends_on": "7.5.2026", "starts_clock": "18.00"}
    response = client_for(cast.carla).post(url("new", cast.cluster), sent)
    html = response.content.decode()
    assert "Den sidste dag ligger før den første" in html and 'value="Fest"' in html
    assert not Event.objects.exists()


def test_a_party_past_midnight_ends_the_next_day(cast):
    plan = Plan(title="Fest", starts_on=DAY, starts_clock=time(19), ends_clock=time(1))
    assert changes.write_event(by=cast.carla, cluster=cast.cluster, plan=plan).ends_on == DAY + timedelta(
        days=1
    )


def test_an_end_without_a_beginning_is_refused(cast):
    plan = Plan(title="Fest", starts_on=DAY, ends_clock=time(1))
    with pytest.raises(Refused):
        changes.write_event(by=cast.carla, cluster=cast.cluster, plan=plan)


def test_a_place_of_another_cluster_is_refused(cast):
    plan = Plan(title="Fest", starts_on=DAY, facility=directory.facility(cluster=cast.other))
    with pytest.raises(Refused):
        changes.write_event(by=cast.carla, cluster=cast.cluster, plan=plan)


def test_only_editors_of_the_cluster_may_write(cast):
    for who in (cast.bent, cast.erik, cast.gerda):
        with pytest.raises(PermissionDenied):
            changes.write_event(by=who, cluster=cast.cluster, plan=Plan(title="Nej", starts_on=DAY))


def test_the_calendar_is_read_by_other_calendars(cast, client_for):
    event = make.event(cluster=cast.cluster, starts_on=DAY, starts_clock=time(19), ends_clock=time(21))
    make.draft(cluster=cast.cluster)
    make.event(cluster=cast.other)
    read, entries = ical(client_for(None), url("calendar", cast.cluster))
    assert [str(entry["UID"]) for entry in entries] == [f"{event.id}@klynge"]
    assert entries[0].decoded("DTSTART") == datetime(2026, 5, 8, 19, tzinfo=ZoneInfo("Europe/Copenhagen"))
    assert entries[0]["DTSTART"].params["TZID"] == "Europe/Copenhagen"
    zones = read.walk("VTIMEZONE")
    assert [str(zone["TZID"]) for zone in zones] == ["Europe/Copenhagen"]
    assert zones[0].walk("DAYLIGHT") and zones[0].walk("STANDARD")


def test_the_zone_in_the_file_alone_gives_summer_and_winter_time(cast, client_for):
    """A calendar without a zone database of its own shows the same hour."""
    make.event(cluster=cast.cluster, starts_on=DAY)
    read, _entries = ical(client_for(None), url("calendar", cast.cluster))
    zone, real = read.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False), ZoneInfo("Europe/Copenhagen")
    hours = [datetime(2026, 3, 28) + timedelta(hours=n) for n in range(24 * 300)]
    hours.remove(datetime(2026, 3, 29, 2))  # an hour that no clock shows
    assert [
        h for h in hours if h.replace(tzinfo=zone).utcoffset() != h.replace(tzinfo=real).utcoffset()
    ] == []


def test_whole_days_end_the_morning_after(cast, client_for):
    event = make.event(
        cluster=cast.cluster, starts_on=DAY, ends_on=DAY + timedelta(days=1), starts_clock=None
    )
    _read, entries = ical(client_for(None), url("one", cast.cluster, pk=event.id))
    assert entries[0].decoded("DTSTART") == DAY
    assert entries[0].decoded("DTEND") == DAY + timedelta(days=2)


def test_a_cancelled_event_keeps_its_uid_and_says_so_everywhere(cast, client_for):
    event = make.event(cluster=cast.cluster, starts_on=DAY)
    client_for(cast.carla).post(url("cancel", cast.cluster, pk=event.id), {"why": "Storm."})
    client = client_for(None)
    _read, entries = ical(client, url("calendar", cast.cluster))
    assert (str(entries[0]["UID"]), entries[0]["STATUS"]) == (f"{event.id}@klynge", "CANCELLED")
    assert entries[0]["SEQUENCE"] == 1
    html = client.get(url("show", cast.cluster, pk=event.id)).content.decode()
    assert "Aflyst" in html and "Storm." in html and "EventCancelled" in html
    assert "Aflyst" in client.get(url("index", cast.cluster)).content.decode()


def test_a_moved_event_tells_calendars_by_its_version(cast):
    event = make.event(cluster=cast.cluster)
    changes.change_event(by=cast.carla, event=event, plan=Plan(title="Ny dag", starts_on=DAY))
    assert event.version == 1


def test_the_feed_is_read_by_a_reader_of_feeds(cast, client_for):
    make.event(cluster=cast.cluster, title="Æbler & øl", cancelled_at=clock.now())
    read = feedparser.parse(client_for(None).get(url("feed", cast.cluster)).content)
    assert not read.bozo and [entry.title for entry in read.entries] == ["Aflyst: Æbler & øl"]


def test_the_calendar_is_filtered_by_village(cast, client_for):
    oerum = cast.cluster.villages.get(name="Ørum")
    make.event(cluster=cast.cluster, title="I Ørum", village=oerum)
    make.event(cluster=cast.cluster, title="Andetsteds")
    html = client_for(None).get(url("index", cast.cluster) + f"?landsby={oerum.slug}").content.decode()
    assert "I Ørum" in html and "Andetsteds" not in html


def test_a_month_shows_what_reaches_into_it(cast, client_for):
    make.event(cluster=cast.cluster, title="Lejr", starts_on=date(2026, 4, 29), ends_on=date(2026, 5, 2))
    make.event(cluster=cast.cluster, title="Senere", starts_on=date(2026, 6, 1))
    html = client_for(None).get(url("month", cast.cluster, year=2026, number=5)).content.decode()
    assert "Lejr" in html and "Senere" not in html
    assert client_for(None).get(url("month", cast.cluster, year=2026, number=13)).status_code == 404


def test_words_cannot_end_the_data_for_search_engines(cast, client_for):
    event = make.event(cluster=cast.cluster, title="</script><script>alert(1)")
    assert (
        "<script>alert" not in client_for(None).get(url("show", cast.cluster, pk=event.id)).content.decode()
    )


def test_the_notice_is_a_pdf(cast, client_for):
    event = make.event(cluster=cast.cluster, place="Ved <gadekæret>")
    assert client_for(None).get(url("poster", cast.cluster, pk=event.id)).content.startswith(b"%PDF")


def test_the_public_pages_are_cacheable_and_set_no_cookie(cast, client_for):
    event = make.event(cluster=cast.cluster)
    for address in (
        url("index", cast.cluster),
        url("show", cast.cluster, pk=event.id),
        url("calendar", cast.cluster),
    ):
        response = client_for(None).get(address)
        assert "public" in response["Cache-Control"] and not response.cookies
        assert "<form" not in response.content.decode()


def test_it_is_withdrawn_to_the_bin_and_comes_back_as_it_was(cast, client_for):
    event = make.event(cluster=cast.cluster)
    client = client_for(cast.carla)
    client.post(url("withdraw", cast.cluster, pk=event.id))
    assert client_for(None).get(url("show", cast.cluster, pk=event.id)).status_code == 404
    client.post(url("restore", cast.cluster, pk=event.id))
    assert client_for(None).get(url("show", cast.cluster, pk=event.id)).status_code == 200


def test_the_bin_is_emptied_after_thirty_days(cast):
    make.event(cluster=cast.cluster, removed_at=clock.now() - timedelta(days=31))
    assert changes.empty_bin() == 1 and not Event.objects.exists()


def test_what_comes_next_is_told_for_one_cluster_and_for_several(cast, django_assert_max_num_queries):
    make.event(cluster=cast.cluster, title="Her", starts_on=DAY)
    make.event(cluster=cast.other, title="Der", starts_on=DAY - timedelta(days=1))
    make.event(cluster=cast.cluster, title="Forbi", starts_on=date(2026, 4, 1))
    assert [line.title for line in queries.upcoming(cast.cluster, 5)] == ["Her"]
    with django_assert_max_num_queries(1):
        lines = queries.upcoming_in([cast.cluster, cast.other], 5)
    assert [(line.title, line.note) for line in lines] == [("Der", "Bakkeriget"), ("Her", "Fjordlandet")]


def test_a_draft_is_a_task_for_editors(cast):
    make.draft(cluster=cast.cluster, title="Høstfest")
    assert "Høstfest" in duties.drafts_waiting(cast.cluster, cast.carla)[0].title
    assert duties.drafts_waiting(cast.cluster, cast.bent) == []


@pytest.mark.parametrize("n", [5, 50])
def test_a_list_asks_as_little_for_fifty_as_for_five(cast, client_for, django_assert_max_num_queries, n):
    hall = directory.facility(cluster=cast.cluster, village=cast.cluster.villages.first())
    for _ in range(n):
        make.event(cluster=cast.cluster, facility=hall)
    client, editor = client_for(None), client_for(cast.carla)
    with django_assert_max_num_queries(7):
        client.get(url("index", cast.cluster))
    with django_assert_max_num_queries(4):
        client.get(url("calendar", cast.cluster))
    with django_assert_max_num_queries(13):
        editor.get(url("desk", cast.cluster))


def test_when_it_is_stands_in_words():
    day, next_day = DAY, DAY + timedelta(days=1)
    said = [
        (Event(starts_on=day, ends_on=day), "fredag den 8. maj 2026"),
        (Event(starts_on=day, ends_on=next_day), "8. maj 2026 – 9. maj 2026"),
        (Event(starts_on=day, ends_on=day, starts_clock=time(19)), "fredag den 8. maj 2026 kl. 19.00"),
        (
            Event(starts_on=day, ends_on=next_day, starts_clock=time(19), ends_clock=time(1)),
            "fredag den 8. maj 2026 kl. 19.00–01.00",
        ),
        (
            Event(starts_on=day, ends_on=next_day, starts_clock=time(9), ends_clock=time(16)),
            "fredag den 8. maj 2026 kl. 09.00 til lørdag den 9. maj 2026 kl. 16.00",
        ),
    ]
    for event, words in said:
        assert when.words(event) == words
