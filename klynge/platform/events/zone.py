"""Danish time spelled out as calendars want it: the rule of the European Union since 1996.

Written by hand, because what libraries derive is a list of moments that ends in 2038 and begins summer an hour late.
"""

from datetime import datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

NAME = "Europe/Copenhagen"
WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)


def copenhagen() -> Timezone:
    """Clocks go forward at 2 on the last Sunday of March and back at 3 on the last of October."""
    zone = Timezone()
    zone.add("tzid", NAME)
    changes = [
        (TimezoneDaylight(), "CEST", WINTER, SUMMER, datetime(1996, 3, 31, 2), 3),  # noqa: DTZ001
        (TimezoneStandard(), "CET", SUMMER, WINTER, datetime(1996, 10, 27, 3), 10),  # noqa: DTZ001
    ]
    for part, name, before, after, first, month in changes:
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("dtstart", first)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        zone.add_component(part)
    return zone
