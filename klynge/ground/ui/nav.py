"""The menus. Each app adds its own lines in `AppConfig.ready()`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

Needs = Callable[[Any, Any], bool]
SECTIONS: dict[str, Any] = {
    "": "",
    "startup": _("Folk og møder"),
    "mapping": _("Kortlægning"),
    "vision": _("Vision og planer"),
    "platform": _("Kommunikation"),
    "settings": _("Indstillinger"),
}


@dataclass(frozen=True)
class Entry:
    section: str
    order: int
    label: Any
    url_name: str
    needs: Needs | None = None


@dataclass(frozen=True)
class Link:
    label: Any
    url: str
    is_current: bool


@dataclass(frozen=True)
class Section:
    title: Any
    links: list[Link]
    is_current: bool


_workspace: list[Entry] = []
_public: list[Entry] = []
_installation: list[Entry] = []
_foot: list[Entry] = []


def workspace(section: str, order: int, label: Any, url_name: str, needs: Needs | None = None) -> None:
    """A line in the workspace menu; shown to whom `needs(person, cluster)` lets in."""
    if section not in SECTIONS:
        raise ValueError(f"no such section: {section}")
    _add(_workspace, Entry(section, order, label, url_name, needs))


def public(order: int, label: Any, url_name: str) -> None:
    """A line in the public menu of a cluster."""
    _add(_public, Entry("", order, label, url_name))


def foot(order: int, label: Any, url_name: str) -> None:
    """A line under every public page: with a slug in its address a cluster's, without one the installation's."""
    _add(_foot, Entry("", order, label, url_name))


def secretariat(order: int, label: Any, url_name: str, needs: Callable[[Any], bool] | None = None) -> None:
    """A line in the installation's own menu; shown to whom `needs(person)` lets in. Its address has no slug."""
    _add(
        _installation,
        Entry("", order, label, url_name, (lambda person, _none: needs(person)) if needs else None),
    )


def _add(entries: list[Entry], entry: Entry) -> None:
    entries[:] = [old for old in entries if old.url_name != entry.url_name] + [entry]


def public_links(cluster: Any, path: str) -> list[Link]:
    links = _links(sorted(_public, key=lambda entry: entry.order), cluster, path)
    return [link for link in links if link.url]


def foot_links(cluster: Any, path: str) -> list[Link]:
    links = _links(sorted(_foot, key=lambda entry: entry.order), cluster, path)
    return [link for link in links if link.url]


def workspace_sections(person: Any, cluster: Any, path: str) -> list[Section]:
    """The menu that person sees, section by section; the current page marked."""
    sections = []
    entries = sorted(_workspace, key=lambda entry: entry.order)
    allowed = [entry for entry in entries if entry.needs is None or entry.needs(person, cluster)]
    links = dict(zip(allowed, _links(allowed, cluster, path), strict=True)) if cluster else {}
    for key, title in SECTIONS.items():
        mine = [links[entry] for entry in links if entry.section == key and links[entry].url]
        if mine:
            sections.append(Section(title, mine, any(link.is_current for link in mine)))
    return sections


def installation_sections(person: Any, path: str) -> list[Section]:
    entries = sorted(_installation, key=lambda entry: entry.order)
    allowed = [entry for entry in entries if entry.needs is None or entry.needs(person, None)]
    links = [link for link in _links(allowed, None, path) if link.url]
    return [Section("", links, any(link.is_current for link in links))] if links else []


def _links(entries: list[Entry], cluster: Any, path: str) -> list[Link]:
    """The links in the same order; the longest address that begins the path is the current one."""
    addresses = [_address(entry, cluster) for entry in entries]
    inside = [address for address in addresses if address and path.startswith(address)]
    current = max(inside, key=len, default="")
    return [
        Link(entry.label, address, bool(address) and address == current)
        for entry, address in zip(entries, addresses, strict=True)
    ]


def _address(entry: Entry, cluster: Any) -> str:
    try:
        return reverse(entry.url_name, kwargs={"slug": cluster.slug} if cluster else {})
    except NoReverseMatch:
        return ""
