"""Every address × every role × own and other cluster: who gets in, and who is turned away."""

import importlib
from functools import lru_cache

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from klynge.ground.clusters.reach import ANYONE, WHO, Row

DOORS = ("/ind/", "/en/ind/", "/mine/sikkerhed/")


@lru_cache
def rows() -> dict[str, Row]:
    found: dict[str, Row] = {}
    for config in apps.get_app_configs():
        if config.name.startswith("klynge"):
            try:
                module = importlib.import_module(f"{config.name}.tests.reach")
            except ModuleNotFoundError:
                continue
            for row in module.REACH:
                assert row.name not in found, f"{row.name} has two rows"
                found[row.name] = row
    return found


def names(resolver=None, namespace: str = "") -> set[str]:
    """Every named address of the installation."""
    found: set[str] = set()
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            found |= names(entry, inner)
        elif entry.name:
            found.add(f"{namespace}{entry.name}")
    return found


def test_every_address_has_a_row():
    assert sorted(names() - set(rows())) == []


def test_no_row_is_left_of_an_address_that_is_gone():
    assert sorted(set(rows()) - names()) == []


@pytest.mark.parametrize("name", sorted(rows()))
def test_who_gets_in(name, cast, client_for):
    row = rows()[name]
    kwargs = row.kwargs(cast)
    address = reverse(name, kwargs={**({"slug": cast.cluster.slug} if row.in_cluster else {}), **kwargs})
    allowed = {WHO.get(word, word) for word in row.who}
    for who in sorted(ANYONE):
        client = client_for(None if who == "anonymous" else getattr(cast, who))
        assert enters(client, row, address) == (who in allowed), f"{who} at {address}"


@pytest.mark.parametrize("name", sorted(name for name, row in rows().items() if row.in_cluster))
def test_nothing_is_reached_through_another_cluster(name, cast, client_for):
    """Erik coordinates the other cluster; with its address he reaches no row of this one."""
    row = rows()[name]
    kwargs = row.kwargs(cast)
    if not {"pk", "number", "token"} & set(kwargs) or row.anywhere:
        pytest.skip("the address names nothing of the cluster's own")
    address = reverse(name, kwargs={"slug": cast.other.slug, **kwargs})
    assert not enters(client_for(cast.erik), row, address), address


def enters(client: Client, row: Row, address: str) -> bool:
    """Let in: answered as the row says, and not sent to the door. What a POST changes is undone."""
    client.raise_request_exception = False
    with transaction.atomic():
        response = getattr(client, row.method)(address)
        transaction.set_rollback(True)
    if response.status_code in (301, 302) and any(door in response["Location"] for door in DOORS):
        return (
            row.name.startswith(("account_", "people:", "mfa_"))
            and response.status_code in row.answers
            and "next=" not in response["Location"]
        )
    return response.status_code in row.answers
