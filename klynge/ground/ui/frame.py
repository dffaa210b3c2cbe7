"""What the page frames need to know: the cluster, its people, the menu, the other language.

This folder lies below the clusters, so they tell it how to find one: `frame.use(...)` in `ready()`.
Nothing here touches the session of an anonymous page: it must stay cookieless.
"""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import cached_property

from klynge.ground.ui import colours, nav
from klynge.ground.ui.middleware import language_of

Find = Callable[[str], Any]
Contacts = Callable[[Any], Sequence[Any]]
_find: list[Find] = []
_contacts: list[Contacts] = []
_picture: list[Callable[..., str]] = []
_picture_address: list[Callable[..., str]] = []
_chart: list[Callable[..., str]] = []


def use(
    *,
    find: Find | None = None,
    contacts: Contacts | None = None,
    picture: Callable[..., str] | None = None,
    picture_address: Callable[..., str] | None = None,
    chart: Callable[..., str] | None = None,
) -> None:
    """Registers how to find a cluster by slug, its contact people (name, role, phone, email), and what is drawn.

    `picture(context, picture_id, kind)` returns a finished `<picture>`, `picture_address(context, picture_id, width)`
    its address, `chart(chart)` the SVG of a chart.
    """
    given: list[tuple[list[Any], Any]] = [
        (_find, find),
        (_contacts, contacts),
        (_picture, picture),
        (_picture_address, picture_address),
        (_chart, chart),
    ]
    for registry, function in given:
        if function is not None:
            registry[:] = [function]


def find(slug: str) -> Any:
    """The cluster of that slug, or None."""
    return _find[0](slug) if _find and slug else None


def picture(context: Any, picture_id: Any, kind: str = "wide") -> str:
    """The picture as HTML, or "" when there is none to show; `context` is the template's."""
    return str(_picture[0](context, picture_id, kind)) if _picture and picture_id else ""


def picture_address(context: Any, picture_id: Any, width: int = 1600) -> str:
    return str(_picture_address[0](context, picture_id, width)) if _picture_address and picture_id else ""


def chart_svg(chart: Any) -> str:
    """The chart as SVG; its table alone is shown while nothing draws it."""
    own = getattr(chart, "svg", None)
    return own if isinstance(own, str) else _chart[0](chart) if _chart else ""


class Frame:
    """`frame` in every template; each part is asked for when a template shows it."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def cluster(self) -> Any:
        """The cluster the gate found; on an error page the one the address names."""
        return getattr(self.request, "cluster", None)

    @cached_property
    def named_cluster(self) -> Any:
        """The cluster of the address, asked for again: for pages that no gate reached."""
        if self.cluster:
            return self.cluster
        parts = [part for part in self.request.path_info.split("/") if part]
        parts = parts[1:] if parts[:1] == ["en"] else parts
        found = find(parts[0]) if parts else None
        return found if getattr(found, "is_public", True) else None

    @cached_property
    def name(self) -> str:
        return str(self.cluster.name) if self.cluster else self.installation

    @property
    def installation(self) -> str:
        return str(settings.KLYNGE_NAME)

    @cached_property
    def home(self) -> str:
        return (
            self._address("front:show", f"/{self.cluster.slug}/")
            if self.cluster
            else self._address("front:index", "/")
        )

    def _address(self, route: str, plain: str) -> str:
        try:
            return reverse(route, kwargs={"slug": self.cluster.slug} if self.cluster else {})
        except NoReverseMatch:
            return f"/en{plain}" if self.language == "en" else plain

    @cached_property
    def language(self) -> str:
        return language_of(self.request.path_info)

    @cached_property
    def other_language(self) -> str:
        """The address of the same page in the other language."""
        path = quote(self.request.path_info, safe="/:@!$&'()*+,;=~-._")
        query = self.request.META.get("QUERY_STRING", "")
        other = (path[3:] or "/") if self.language == "en" else f"/en{path}"
        return f"{other}?{query}" if query else other

    @cached_property
    def public_links(self) -> list[nav.Link]:
        return nav.public_links(self.cluster, self.request.path_info) if self.cluster else []

    @cached_property
    def foot_links(self) -> list[nav.Link]:
        return nav.foot_links(self.cluster, self.request.path_info)

    @cached_property
    def sections(self) -> list[nav.Section]:
        """The workspace menu for the person who is signed in."""
        return nav.workspace_sections(
            getattr(self.request, "user", None), self.cluster, self.request.path_info
        )

    @cached_property
    def secretariat_sections(self) -> list[nav.Section]:
        """The installation's own menu for the person who is signed in."""
        return nav.installation_sections(getattr(self.request, "user", None), self.request.path_info)

    @property
    def my_page(self) -> str:
        return str(settings.LOGIN_REDIRECT_URL)

    @property
    def sign_out(self) -> str:
        try:
            return reverse("account_logout")
        except NoReverseMatch:
            return ""

    @cached_property
    def contacts(self) -> Sequence[Any]:
        cluster = self.named_cluster
        return list(_contacts[0](cluster)) if cluster and _contacts else []

    @cached_property
    def help_phone(self) -> str:
        """A person's telephone: the cluster's first contact, else the installation's."""
        phones = [contact.phone for contact in self.contacts if contact.phone]
        return str(phones[0]) if phones else str(settings.KLYNGE_PHONE)

    @cached_property
    def colours_address(self) -> str:
        """The cluster's own colours, "" when it keeps the house's."""
        accent = getattr(self.cluster, "accent", "")
        if not accent or colours.is_default(accent):
            return ""
        return reverse("ui:colours", kwargs={"slug": self.cluster.slug, "mark": colours.mark(accent)})

    @cached_property
    def logo(self) -> str:
        context = {"request": self.request, "cluster": self.cluster}
        return picture_address(context, getattr(self.cluster, "logo_id", None), 160) if self.cluster else ""

    @property
    def seed(self) -> str:
        return str(self.cluster.slug) if self.cluster else "klynge"

    @property
    def accessibility_address(self) -> str:
        return str(settings.KLYNGE_ACCESSIBILITY_URL)
