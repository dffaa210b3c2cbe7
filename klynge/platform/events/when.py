"""When an event is, in words."""

from django.utils.translation import gettext as _

from klynge.ground.ui.templatetags.ui import clock, day, weekday_day
from klynge.platform.events.models import Event


def words(event: Event) -> str:
    """«lørdag den 3. maj 2026 kl. 19.00–22.00», «3. maj 2026 – 5. maj 2026»."""
    if event.starts_clock is None:
        first = weekday_day(event.starts_on)
        return first if event.ends_on == event.starts_on else f"{day(event.starts_on)} – {day(event.ends_on)}"
    begin = f"{weekday_day(event.starts_on)} {clock(event.starts_clock)}"
    if event.ends_clock is None:
        return begin
    end = clock(event.ends_clock)
    is_soon = (event.ends_on - event.starts_on).days == 0 or (
        (event.ends_on - event.starts_on).days == 1 and event.ends_clock < event.starts_clock
    )
    if is_soon:
        return f"{begin}–{end.removeprefix('kl. ')}"
    return _("%(begin)s til %(end)s") % {"begin": begin, "end": f"{weekday_day(event.ends_on)} {end}"}
