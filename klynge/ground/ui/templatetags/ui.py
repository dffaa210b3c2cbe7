"""Every component as a tag; see ui/README.md for one line each. A builtin: templates need no {% load %}."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from django import template
from django.forms import BaseForm, BoundField, Field
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from klynge import danish
from klynge.clock import COPENHAGEN
from klynge.ground.ui import frame as frames
from klynge.ground.ui import landscape, maps, richtext

register = template.Library()


def _language() -> str:
    return (get_language() or "da").split("-")[0]


def _drawn(part: str, /, **values: Any) -> SafeString:
    return mark_safe(render_to_string(f"ui/parts/{part}.html", values))


# --- words and numbers --------------------------------------------------------------------------------


@register.filter
def day(value: date | datetime | None) -> str:
    """3. marts 2026."""
    return danish.short_day(_local(value), _language()) if value else ""


@register.filter
def weekday_day(value: date | datetime | None) -> str:
    """tirsdag den 3. marts 2026."""
    return danish.day(_local(value), _language()) if value else ""


@register.filter
def clock(value: time | datetime | None) -> str:
    """kl. 19.00."""
    if value is None:
        return ""
    shown = value.astimezone(COPENHAGEN) if isinstance(value, datetime) else value
    return f"kl. {shown:%H.%M}" if _language() == "da" else f"{shown:%H:%M}"


@register.filter
def moment(value: datetime | None) -> str:
    """tirsdag den 3. marts 2026 kl. 19.00, in Danish time."""
    return danish.moment(value, _language()) if value else ""


@register.filter
def number(value: float | str | None, decimals: int = 0) -> str:
    """1.234; nothing known is «–»."""
    return "–" if value is None or value == "" else danish.number(float(value), decimals, _language())


@register.filter
def percent(share: float | None) -> str:
    """0.45 → 45 %."""
    return danish.percent(share, _language())


@register.filter
def kroner(oere: int | None) -> str:
    """150000 øre → 1.500 kr."""
    return "–" if oere is None else danish.kroner(oere, _language())


@register.filter
def phone(value: str | None) -> str:
    """12 34 56 78, held together on one line."""
    digits = "".join((value or "").split())
    if len(digits) == 8 and digits.isdigit():
        return "\u00a0".join(digits[at : at + 2] for at in range(0, 8, 2))
    return value or ""


@register.filter
def phone_address(value: str | None) -> str:
    """What a telephone link calls: +4512345678."""
    digits = "".join((value or "").split())
    return f"+45{digits}" if len(digits) == 8 and digits.isdigit() else digits


@register.filter
def rich(html: str | None) -> SafeString:
    """Stored text, cleaned once more."""
    return mark_safe(richtext.clean(html or ""))


def _local(value: date | datetime) -> date:
    return value.astimezone(COPENHAGEN).date() if isinstance(value, datetime) else value


# --- buttons, notices, small things -------------------------------------------------------------------


@register.simple_block_tag
def button(content: str, href: str, kind: str = "") -> SafeString:
    return _drawn("button", href=href, kind=kind, content=content)


@register.simple_tag
def submit(label: str = "", kind: str = "", name: str = "", value: str = "") -> SafeString:
    return _drawn("submit", label=label or _("Gem"), kind=kind, name=name, value=value)


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    return _drawn("notice", kind=kind, title=title, content=content)


@register.simple_block_tag
def tag(content: str, kind: str = "plain") -> SafeString:
    return format_html('<span class="tag tag--{}">{}</span>', kind, content)


@register.simple_block_tag
def empty(content: str, title: str = "", href: str = "", action: str = "") -> SafeString:
    return _drawn("empty", title=title, href=href, action=action, content=content)


@register.simple_block_tag
def fold(content: str, title: str, is_open: bool = False) -> SafeString:
    return _drawn("fold", title=title, is_open=is_open, content=content)


@register.simple_tag
def progress(done: int, total: int, label: str = "") -> SafeString:
    share = max(0, min(100, round(100 * done / total))) if total else 0
    return _drawn("progress", done=done, total=total, label=label, share=share)


# --- forms ----------------------------------------------------------------------------------------------


@register.simple_tag
def form_errors(*forms: BaseForm) -> SafeString:
    lines: list[tuple[str, str]] = []
    for form in forms:
        for name in form.errors:
            bound = form[name] if name in form.fields else None
            anchor = (bound.id_for_label or bound.auto_id) if bound else ""
            errors = field_errors(bound) if bound else [str(error) for error in form.errors[name]]
            lines += [(anchor, error) for error in errors]
    return _drawn("form_errors", lines=lines) if lines else mark_safe("")


@register.simple_tag
def field(bound: BoundField, kind: str = "") -> SafeString:
    return mark_safe(render_to_string("ui/forms/field.html", {"field": bound, "kind": kind}))


@register.simple_tag
def fields(form: BaseForm) -> SafeString:
    return mark_safe(render_to_string("ui/forms/form.html", {"form": form, "fields_only": True}))


@register.filter
def field_errors(bound: BoundField) -> list[str]:
    """What is wrong; «Dette felt er påkrævet» says instead which field to fill in."""
    plain = str(Field.default_error_messages["required"])
    fill_in = _("Udfyld «%(label)s».") % {"label": bound.label}
    return [fill_in if str(error) == plain else str(error) for error in bound.errors]


@register.filter
def field_kind(bound: BoundField) -> str:
    """Which drawing a field needs: choices, tick or plain."""
    kind = getattr(bound.field.widget, "input_type", "")
    if kind == "checkbox" and not bound.use_fieldset:
        return "tick"
    if kind in {"radio", "checkbox"}:
        return "choices"
    return "plain"


@register.simple_tag(takes_context=True)
def title_prefix(context: Context) -> str:
    """«Fejl: » first in the title of a page whose form was refused."""
    for values in context.dicts:
        for value in values.values():
            # type(), not isinstance: that would wake the lazy token of a form, and with it a cookie
            if issubclass(type(value), BaseForm) and value.is_bound and value.errors:
                return _("Fejl: ")
    return ""


# --- lists and figures ----------------------------------------------------------------------------------


@register.simple_tag
def task_list(tasks: Iterable[Any], level: int = 3) -> SafeString:
    return _drawn("task_list", tasks=list(tasks), level=level)


@register.simple_tag
def phases(items: Iterable[Any]) -> SafeString:
    marked = [(item, round(100 * (getattr(item, "share", 0) or 0))) for item in items]
    return _drawn("phases", phases=marked)


@register.simple_block_tag
def table(content: str, caption: str = "", kind: str = "") -> SafeString:
    return _drawn("table", caption=caption, kind=kind, content=content)


@register.simple_tag
def chart(chart: Any, level: int = 3) -> SafeString:
    drawing = mark_safe(frames.chart_svg(chart))
    return _drawn("chart", chart=chart, svg=drawing, table=chart.as_table(), level=level)


@register.simple_tag
def area_map(areas: Iterable[Any], points: Iterable[Any] = (), label: str = "", kind: str = "") -> SafeString:
    drawn = maps.draw(list(areas or ()), list(points or ()))
    return _drawn("area_map", map=drawn, label=label or _("Kort"), kind=kind)


@register.simple_tag
def happenings(events: Iterable[Any]) -> SafeString:
    return _drawn("happenings", events=list(events), language=_language())


@register.filter
def month_name(value: date) -> str:
    return danish.month(value, _language())


@register.filter
def weekday_name(value: date) -> str:
    """Torsdag."""
    return danish.weekday(value, _language()).capitalize()


@register.simple_tag(takes_context=True)
def story(context: Context, news: Any, level: int = 3) -> SafeString:
    picture = frames.picture(context, getattr(news, "picture_id", None), "card") or landscape.small(
        str(news.url)
    )
    return _drawn("story", story=news, level=level, picture=mark_safe(picture))


@register.simple_tag
def chain(links: Iterable[Any]) -> SafeString:
    return _drawn("chain", links=list(links))


@register.simple_tag(takes_context=True)
def person_card(
    context: Context, name: str, role: str = "", phone: str = "", email: str = "", picture_id: Any = None
) -> SafeString:
    face = mark_safe(frames.picture(context, picture_id, "small"))
    return _drawn("person_card", name=name, role=role, phone=phone, email=email, picture=face)


@register.simple_tag
def breadcrumb(*steps: str) -> SafeString:
    """Pairs of words and address; the last one may lack an address: it is where we are."""
    pairs = [
        (str(steps[at]), str(steps[at + 1]) if at + 1 < len(steps) else "") for at in range(0, len(steps), 2)
    ]
    return _drawn("breadcrumb", steps=pairs)


@register.simple_tag(takes_context=True)
def pager(context: Context, page: Any) -> SafeString:
    request = context.get("request")
    query = request.GET.copy() if request else None
    if query is not None:
        query.pop("side", None)
    return _drawn("pager", page=page, query=query.urlencode() if query else "")


@register.simple_tag(takes_context=True)
def tabs(context: Context, *pairs: Any, label: str = "") -> SafeString:
    """Pairs of words and address; the current one is found from the request."""
    items = pairs[0] if len(pairs) == 1 and not isinstance(pairs[0], str) else _pairs(pairs)
    request = context.get("request")
    here = {request.path, request.get_full_path()} if request else set()
    current = (
        request.get_full_path()
        if request and any(url == request.get_full_path() for _w, url in items)
        else None
    )
    lines = [(words, url, url == current if current else url in here) for words, url in items]
    return _drawn("tabs", lines=lines, label=label or _("Visninger"))


def _pairs(flat: Sequence[Any]) -> list[tuple[str, str]]:
    return [(str(flat[at]), str(flat[at + 1])) for at in range(0, len(flat) - 1, 2)]


# --- drawn things -----------------------------------------------------------------------------------------


@register.simple_tag(takes_context=True)
def drawn_or_picture(context: Context, picture_id: Any, kind: str = "card", seed: str = "") -> SafeString:
    """The picture; where there is none, a drawn one that is always the same for the seed."""
    found = frames.picture(context, picture_id, kind)
    return mark_safe(found or landscape.small(str(seed)))


@register.simple_tag
def hero_landscape(seed: str, label: str = "", villages: int = 0) -> SafeString:
    return mark_safe(landscape.wide(str(seed), label or _("Bakker, fjord og landsbyer"), villages))


@register.simple_tag
def small_landscape(seed: Any) -> SafeString:
    return mark_safe(landscape.small(str(seed)))


@register.simple_tag
def drawn_logo(seed: str, dots: int = 0) -> SafeString:
    return mark_safe(landscape.logo(str(seed), dots))
